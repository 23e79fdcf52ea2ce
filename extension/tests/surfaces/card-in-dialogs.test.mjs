import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  clickIn,
  countCards,
  HOST,
  makeArticle,
  makeHead,
  makeOpenBuild,
  readCount,
  rest,
  waitForCard,
  waitForFocus,
  waitForFrames,
  waitForNoCard,
} from '../stage/card-stage.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { BROWSERS, Stage } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const [, MAIN = ''] = /<main>(.*)<\/main>/s.exec(makeArticle()) ?? [];

/**
 * A page with something over it that holds the article.
 *
 * @param {string} overlay
 */
const makePage = (overlay) => `${makeHead('dialog, .over { padding: 20px; background: white }')}
  <body><button id="opener">Read</button>${overlay}</body></html>`;

/** Articles over a page: what holds them, and how it is opened. */
const OVERLAYS = {
  'a modal dialog': {
    overlay: `<dialog id="over">${MAIN}</dialog>`,
    open: `document.querySelector('#over').showModal()`,
  },
  'an overlay that keeps the focus in it': {
    overlay: `<section id="over" class="over" role="dialog" aria-modal="true" tabindex="-1"
      style="position: fixed; inset: 20px; overflow: auto; transform: scale(1)">${MAIN}</section>
      <script>addEventListener('focusin', ({ target }) => {
        const over = document.querySelector('#over');
        if (!over.contains(target)) over.focus();
      });</script>`,
    open: '',
  },
  'a popover': {
    overlay: `<section id="over" class="over" popover>${MAIN}</section>`,
    open: `document.querySelector('#over').showPopover()`,
  },
};

for (const name of BROWSERS) {
  describe(`the card over a dialog, ${name}`, () => {
    const stage = new Stage();
    before(async () => stage.set(name, await makeOpenBuild(name)));
    afterEach(() => stage.clear());
    after(() => stage.strike());

    for (const [title, { overlay, open: opening }] of Object.entries(OVERLAYS)) {
      it(`is used by pointer and keys in ${title}, which is as it was afterwards`, async () => {
        const { page, tabId } = await open(makePage(overlay), opening);
        const plain = await page.evaluate(() => document.documentElement.outerHTML);
        await rest(page, '#p2');
        assert.match(await waitForCard(page), /person familiar/i);
        assert(
          await page.evaluate((host) => document.querySelector(`#over > ${host}`) !== null, HOST),
        );
        await keepPicture(page, name, `card-in-${title.replaceAll(' ', '-')}`);
        await clickIn(page, 'summary');
        await page.waitForFunction(
          (host) => document.querySelector(host)?.shadowRoot?.querySelector('details')?.open,
          {},
          HOST,
        );
        assert(await isShown(page), 'What it stands in is still open.');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        assert(await isShown(page), 'The first Escape is for the card.');
        await page.focus('#before');
        await stage.control.step(tabId, 'unnamed');
        await waitForFocus(page, '.card');
        await page.keyboard.press('Tab');
        await waitForFocus(page, 'summary');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'before');
        assert.equal(await page.evaluate(() => document.documentElement.outerHTML), plain);
        if (!opening) return;
        await page.keyboard.press('Escape');
        await page.waitForFunction(
          () => !document.querySelector('#over')?.matches(':modal, :popover-open'),
        );
      });
    }

    it('closes when a modal dialog opens over it, which gets the first Escape', async () => {
      const { page, tabId } = await open(
        makeArticle().replace('<main>', '<dialog id="over">Subscribe</dialog><main>'),
      );
      await stage.control.step(tabId, 'unnamed');
      await waitForFocus(page, '.card');
      await page.evaluate(() => /** @type {any} */ (document.querySelector('#over')).showModal());
      await waitForNoCard(page);
      await countCards(page);
      await stage.control.step(tabId, 'unnamed');
      await waitForFrames(page);
      assert(await page.evaluate((host) => document.querySelector(host) === null, HOST));
      assert(await isShown(page), 'It is open until its reader closes it.');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('#over')?.hasAttribute('open'));
      await stage.control.step(tabId, 'unnamed');
      await waitForFocus(page, '.card');
      assert((await readCount(page)) > 0);
    });

    it('closes with the dialog in which it stands', async () => {
      const { page } = await open(
        makePage(OVERLAYS['a modal dialog'].overlay),
        OVERLAYS['a modal dialog'].open,
      );
      await rest(page, '#p2');
      await waitForCard(page);
      await page.evaluate(() => /** @type {any} */ (document.querySelector('#over')).close());
      await waitForNoCard(page);
      assert(await page.evaluate((host) => document.querySelector(host) === null, HOST));
    });

    /**
     * @param {string} body
     * @param {string} [opening] A script that opens what stands over the page.
     */
    async function open(body, opening = '') {
      const opened = await stage.open(body);
      await opened.page.setViewport({ width: 800, height: 700 });
      await opened.page.evaluate(opening);
      await stage.control.waitForArticle(opened.tabId, ({ painted }) => assert(painted > 0));
      return opened;
    }
  });
}

/**
 * Whether what stands over a page is open.
 *
 * @param {BrowserPage} page
 */
function isShown(page) {
  return page.$eval('#over', (over) => over.checkVisibility());
}
