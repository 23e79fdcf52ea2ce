import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { HOST, makeArticle, makeHead, makeOpenBuild, rest } from '../stage/card-stage.mjs';
import { BROWSERS, Stage } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const [, MAIN = ''] = /<main>(.*)<\/main>/s.exec(makeArticle()) ?? [];
/** What shows an article over a page, in the tree in which it stands. */
const OVER = '>>> #over';
const CARD = `>>> ${HOST} >>>> .card`;
/** After the second frame the first one is on the screen. */
const DRAWN_FRAMES = 2;

/**
 * Overlays whose parts stand in shadow roots: the markup, in which a `template` says what stands in the
 * root of the element around it, and whether they are opened as modal dialogs.
 */
const OVERLAYS = {
  'a modal dialog in a shadow root': {
    overlay: `<x-over><template><dialog id="over">${MAIN}</dialog></template></x-over>`,
    isModal: true,
  },
  'a modal dialog in nested shadow roots': {
    overlay: `<x-page><template><x-over><template><dialog id="over">
      <x-text><template>${MAIN}</template></x-text></dialog></template></x-over></template></x-page>`,
    isModal: true,
  },
  'a modal dialog that draws the article by a slot': {
    overlay: `<x-over><template><dialog id="over"><slot></slot></dialog></template>${MAIN}</x-over>`,
    isModal: true,
  },
  'a modal dialog that draws the article by slots within each other': {
    overlay: `<x-over><template><x-in><template><dialog id="over"><slot></slot></dialog></template>
      <slot></slot></x-in></template>${MAIN}</x-over>`,
    isModal: true,
  },
  'a modal dialog around a shadow root': {
    overlay: `<dialog id="over"><x-text><template>${MAIN}</template></x-text></dialog>`,
    isModal: true,
  },
  'an element with a shadow root that keeps the focus in it': {
    overlay: `<x-over id="over" role="dialog" aria-modal="true" tabindex="-1"
      style="position: fixed; inset: 20px; overflow: auto; background: white">
      <template><slot></slot></template>${MAIN}</x-over>
      <script>addEventListener('focusin', ({ target }) => {
        const over = document.querySelector('#over');
        if (!over.contains(target)) over.focus();
      });</script>`,
    isModal: false,
  },
};

/** Dialogs that ask for something: their markup, and what of it is there before they open. */
const NOTICES = {
  'in a shadow root': {
    notice: '<x-notice><template><dialog id="over">Subscribe</dialog></template></x-notice>',
    isThere: true,
    focus: '#before',
  },
  'in a shadow root in which the focus is': {
    notice: `<x-notice><template><button id="open">Menu</button>
      <dialog id="over">Subscribe</dialog></template></x-notice>`,
    isThere: true,
    focus: '>>> #open',
  },
  'in a shadow root that comes with it': {
    notice: '<x-notice><template><dialog id="over">Subscribe</dialog></template></x-notice>',
    isThere: false,
    focus: '#before',
  },
};

for (const name of BROWSERS) {
  describe(`the card over a dialog in a shadow root, ${name}`, () => {
    const stage = new Stage();
    before(async () => stage.set(name, await makeOpenBuild(name)));
    afterEach(() => stage.clear());
    after(() => stage.strike());

    for (const [title, { overlay, isModal }] of Object.entries(OVERLAYS)) {
      it(`is used by pointer and keys in ${title}, which is as it was afterwards`, async () => {
        const { page, tabId } = await open(`${makeHead('#over { padding: 20px }')}
          <body><button id="opener">Read</button>${overlay}</body></html>`);
        if (isModal) await page.$eval(OVER, showModal);
        await stage.control.waitForArticle(tabId, ({ painted }) => assert(painted > 0));
        const plain = await page.evaluate(describeTrees);

        await rest(page, '>>> #p2');
        assert.match(await readCard(page), /person familiar/i);
        await page.click(`${CARD} summary`);
        await find(page, `${CARD} details[open]`);
        assert(await isShown(page), 'What it stands in is still open.');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        assert(await isShown(page), 'The first Escape is for the card.');
        assert.equal(await page.evaluate(describeTrees), plain);

        await page.focus('>>> #before');
        await stage.control.step(tabId, 'unnamed');
        await find(page, `${CARD}:focus`);
        await page.keyboard.press('Tab');
        await find(page, `${CARD} summary:focus`);
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        assert.equal(await page.$eval('>>> #before', (button) => button.matches(':focus')), true);
        assert.equal(await page.evaluate(describeTrees), plain);
        if (!isModal) return;
        await page.keyboard.press('Escape');
        await find(page, '>>> #over:not([open])');
      });
    }

    for (const [title, { notice, isThere, focus }] of Object.entries(NOTICES)) {
      it(`closes when a modal dialog ${title} opens over it, which gets the first Escape`, async () => {
        const article = makeArticle();
        const { page, tabId } = await open(
          isThere ? article.replace('<main>', `${notice}<main>`) : article,
        );
        await stage.control.waitForArticle(tabId, ({ painted }) => assert(painted > 0));
        await page.focus(focus);
        await rest(page, '#p2');
        await readCard(page);
        if (!isThere) {
          await page.evaluate(
            (html) => document.body.insertAdjacentHTML('beforeend', html),
            notice,
          );
          await page.evaluate(attachRoots);
        }
        await page.$eval(OVER, showModal);
        await waitForNoCard(page);
        await stage.control.step(tabId, 'unnamed');
        assert.equal(await page.$(`>>> ${HOST}`), null);
        assert(await isShown(page), 'It is open until its reader closes it.');
        await page.keyboard.press('Escape');
        await find(page, '>>> #over:not([open])');
        await stage.control.step(tabId, 'unnamed');
        await find(page, `${CARD}:focus`);
      });
    }

    /** @param {string} body */
    async function open(body) {
      const opened = await stage.open(
        body.replace('</body>', `<script>(${attachRoots})()</script></body>`),
      );
      await opened.page.setViewport({ width: 800, height: 700 });
      return opened;
    }
  });
}

/**
 * Waits until something is there, also in shadow roots: Puppeteer itself asks again only when something
 * changes outside of them.
 *
 * @param {BrowserPage} page
 * @param {string} selector
 */
async function find(page, selector) {
  const found = await eventually(
    () => page.$(selector),
    (element) => assert(element, selector),
  );
  return /** @type {import('puppeteer-core').ElementHandle<Element>} */ (found);
}

/**
 * @param {BrowserPage} page
 * @returns {Promise<string>} What the card says, once it stands still and was drawn, as it is for a reader
 *   who then clicks on it.
 */
async function readCard(page) {
  const card = await find(page, CARD);
  return card.evaluate(async (element, frames) => {
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    for (let frame = 0; frame < frames; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return element.textContent ?? '';
  }, DRAWN_FRAMES);
}

/** @param {BrowserPage} page */
async function waitForNoCard(page) {
  await eventually(
    () => page.$(`>>> ${HOST}`),
    (card) => assert.equal(card, null),
  );
}

/**
 * Whether what stands over a page is open.
 *
 * @param {BrowserPage} page
 */
function isShown(page) {
  return page.$eval(OVER, (over) => over.checkVisibility());
}

/**
 * Runs in the page.
 *
 * @param {Element} dialog
 */
function showModal(dialog) {
  /** @type {HTMLDialogElement} */ (dialog).showModal();
}

/** Gives the elements of a page their shadow roots, out of the templates in them; runs there. */
function attachRoots() {
  /** @param {ParentNode} tree */
  const attach = (tree) => {
    for (const template of tree.querySelectorAll('template')) {
      const root = template.parentElement?.attachShadow({ mode: 'open' });
      root?.append(template.content);
      template.remove();
      if (root) attach(root);
    }
  };
  attach(document);
}

/** A page's markup, with that of its shadow roots; runs there. */
function describeTrees() {
  /**
   * @param {Element} element
   * @returns {string}
   */
  const describe = (element) => {
    const { shadowRoot } = element;
    const own = /** @type {Element} */ (element.cloneNode()).outerHTML;
    const inner = (/** @type {ParentNode} */ tree) =>
      [...tree.children].map((child) => describe(child)).join('');
    return `${own}{${shadowRoot ? inner(shadowRoot) : ''}}{${inner(element)}}`;
  };
  return describe(document.documentElement);
}
