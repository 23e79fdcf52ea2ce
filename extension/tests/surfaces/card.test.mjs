import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { NEEDS, setNeed } from '../../harness/appearance.mjs';
import { isUnnamed } from '../../shared/kinds.js';
import { findViolations } from '../stage/accessibility.mjs';
import {
  clickIn,
  countCards,
  covers,
  DARK,
  findClaimPoint,
  findCutOff,
  HOST,
  makeArticle,
  makeHead,
  makeOpenBuild,
  measureCard,
  readCount,
  rest,
  scrollDown,
  waitForCard,
  waitForFocus,
  waitForFrames,
  waitForNoCard,
  waitForText,
} from '../stage/card-stage.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { BROWSERS, Stage } from '../stage/stage.mjs';

const STRICT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";
/** What the card, its pointer and the painter ask of the document. */
const TAKEN_NAMES = [
  'addEventListener',
  'createElement',
  'createRange',
  'defaultView',
  'elementFromPoint',
  'getSelection',
];
/** More than there are claims in the story. */
const MAX_STEPS = 8;

for (const name of BROWSERS) {
  describe(`the card on a claim, ${name}`, () => {
    const stage = new Stage();
    before(async () => stage.set(name, await makeOpenBuild(name)));
    afterEach(() => stage.clear());
    after(() => stage.strike());

    it('opens where the pointer rests, does not cover its claim, and leaves nothing behind', async () => {
      const { page, tabId } = await open(makeArticle());
      const plain = await page.evaluate(() => document.documentElement.outerHTML);
      await page.mouse.move(5, 5);
      await rest(page, '#p2');
      const text = await waitForCard(page);
      assert.match(text, /person familiar/i);
      assert.match(text, /Unnamed people/);
      assert.match(text, /not authorized to speak publicly/);
      for (const words of [/familiar with the talks/g, /not authorized to speak/g]) {
        assert.equal(text.match(words)?.length, 1, 'No line repeats another.');
      }
      assert.equal(await covers(page, '#p2'), false);
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
      await page.mouse.move(790, 5);
      await page.mouse.move(795, 15);
      await waitForNoCard(page);
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), plain);
      await rest(page, '#p2');
      await waitForCard(page);
      await stage.control.switch(tabId, false);
      await waitForNoCard(page);
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), plain);
      await countCards(page);
      await rest(page, '#p0');
      await rest(page, '#p2');
      await stage.control.switch(tabId, true);
      await stage.control.settle(tabId);
      await page.mouse.move(790, 5);
      await rest(page, '#p2');
      await waitForCard(page);
      assert.equal(await readCount(page), 1, 'None opened while it was off.');
    });

    it('opens on a claim in a frame, and closes when the frame is scrolled', async () => {
      const frame = `<iframe style="margin: 30px 0 0 50px; padding: 7px; border: 5px solid" width="640"
        height="480" srcdoc="${makeArticle('body { height: 1400px }').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
      const { page, tabId } = await open(makeHead() + frame);
      await waitForClaims(tabId, ({ claims }) => assert(claims > 0));
      const [, inner] = page.frames();
      assert(inner);
      const { x, y } = await findClaimPoint(inner, '#p2');
      await page.mouse.move(5, 5);
      await page.mouse.move(x + 62, y + 42);
      assert.match(await waitForCard(page), /person familiar/i);
      const { top, bottom } = await inner.$eval('#p2', (paragraph) => {
        const { top, bottom } = paragraph.getBoundingClientRect();
        return { top: top + 42, bottom: bottom + 42 };
      });
      const card = await measureCard(page);
      assert(card.bottom <= top || card.top >= bottom, 'It does not cover its claim.');
      assert(
        Math.min(Math.abs(card.top - bottom), Math.abs(card.bottom - top)) < 40,
        'It is near.',
      );
      await scrollDown(inner, 300);
      await waitForNoCard(page);
      await scrollDown(inner, 0);
      await page.mouse.move(x + 72, y + 42);
      await waitForCard(page);
      await inner.focus('#before');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      assert.equal(await inner.evaluate(() => document.activeElement?.id), 'before');
    });

    it('opens where the page gives its own things the names that it asks the document by', async () => {
      const named = TAKEN_NAMES.map((taken) => `<img alt="" name="${taken}">`).join('');
      const { page, tabId } = await open(makeArticle().replace('</main>', `</main>${named}`));
      await page.focus('#before');
      await rest(page, '#p2');
      assert.match(await waitForCard(page), /person familiar/i);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await stage.control.step(tabId, 'next');
      await waitForFocus(page, '.card');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    });

    it('keeps its side of the claim when it grows, and the page where it is', async () => {
      const { page } = await open(makeArticle('body { height: 3000px }'));
      await page.setViewport({ width: 800, height: 640 });
      await page.evaluate(() => {
        addEventListener('wheel', ({ defaultPrevented }) => {
          document.documentElement.dataset.kept = String(defaultPrevented);
        });
      });
      for (const paragraph of ['#p1', '#p5']) {
        await rest(page, paragraph);
        await waitForCard(page);
        const isBelow = (await measureCard(page)).top > (await findClaimPoint(page, paragraph)).y;
        await clickIn(page, 'summary');
        await waitForText(page, /links? the claim/);
        await waitForFrames(page);
        const card = await measureCard(page);
        assert.equal(card.top > (await findClaimPoint(page, paragraph)).y, isBelow);
        assert.deepEqual(await findCutOff(page), []);
        await page.mouse.move(card.left + 30, card.bottom - 8);
        await page.mouse.wheel({ deltaY: 200 });
        await page.waitForFunction(() => document.documentElement.dataset.kept === 'true');
        await waitForFrames(page);
        assert.equal(await page.evaluate(() => scrollY), 0);
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        await page.evaluate(() => delete document.documentElement.dataset.kept);
      }
    });

    it('copies a claim with its source and a link, and does not tell the page', async () => {
      const { page } = await open(makeArticle());
      await page.evaluate(() => {
        addEventListener('copy', () => document.body.setAttribute('data-told', ''), true);
      });
      await rest(page, '#p3');
      await waitForCard(page);
      await clickIn(page, '.copy');
      await waitForText(page, /Copied\./);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      assert.equal(await page.evaluate(() => document.body.hasAttribute('data-told')), false);
      const pasted = await paste(page);
      const [words, link] = pasted.split('\n');
      assert.match(String(words), /^“The ferry <img src=x .*” — the port$/);
      assert.match(String(link), /^http:\/\/127.*#:~:text=%E2%80%9CThe%20ferry/);
    });

    it('says which of those without a name a claim is, and goes through them by key', async () => {
      const { page, tabId } = await open(makeArticle());
      const { report } = await stage.control.readArticle(tabId);
      const unnamed = (report?.attributions ?? []).filter(
        ({ core, parent, restsOn }) =>
          core && parent == null && restsOn != null && isUnnamed(restsOn),
      );
      assert(unnamed.length > 0);
      let told = '';
      for (let step = 1; step <= unnamed.length; step += 1) {
        await stage.control.step(tabId, 'unnamed');
        const place = `Unnamed people, or no source: ${step} of ${unnamed.length}`;
        told += `${await waitForText(page, new RegExp(place))}\n`;
      }
      assert.match(told, /reason.*not authorized to speak publicly/);
    });

    it('opens by tap, and closes by a tap beside it', async () => {
      const { page } = await open(makeArticle());
      const { x, y } = await findClaimPoint(page, '#p2');
      await page.touchscreen.tap(x, y);
      assert.match(await waitForCard(page), /person familiar/i);
      await page.touchscreen.tap(12, 12);
      await waitForNoCard(page);
    });

    it('is reached, used and left by keyboard alone', async () => {
      const { page, tabId } = await open(makeArticle());
      await page.focus('#before');
      await stage.control.step(tabId, 'next');
      await waitForFocus(page, '.card');
      let said = await waitForCard(page);
      for (let steps = 0; !/Claim \d of/.test(said) && steps < MAX_STEPS; steps += 1) {
        await stage.control.step(tabId, 'next');
        said = await waitForCard(page);
      }
      await page.keyboard.press('Tab');
      await waitForFocus(page, 'summary');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await waitForFocus(page, '.wrong');
      await page.keyboard.press('Tab');
      await waitForFocus(page, '.copy');
      await page.keyboard.press('Tab');
      const text = await waitForCard(page);
      assert.match(text, /These words link the claim to its source|No word links/);
      await waitForFocus(page, 'button:not([class])');
      await page.keyboard.press('Enter');
      await waitForFocus(page, '.card');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'before');
    });

    it('hides a claim that the reader calls wrong, and shows it again', async () => {
      const { page, tabId } = await open(makeArticle());
      const before = await waitForClaims(tabId, ({ claims }) => assert(claims > 0));
      await rest(page, '#p2');
      assert.match(await waitForCard(page), /person familiar/i);
      await clickIn(page, '.wrong');
      assert.match(await waitForText(page, /Hidden\./), /no longer marked/);
      await waitForFocus(page, '.undo');
      await keepPicture(page, name, 'card-hidden');
      assert.deepEqual(await findViolations(page, HOST), []);
      const hidden = await waitForClaims(tabId, ({ hidden }) => assert.equal(hidden, 1));
      assert.equal(hidden.claims, before.claims - 1);
      assert.equal(hidden.unnamed, before.unnamed - 1);
      // It stays while the pointer goes away: there may be something to undo.
      await page.mouse.move(790, 5);
      await clickIn(page, '.undo');
      assert.match(await waitForText(page, /Why\?/), /person familiar/i);
      await waitForClaims(tabId, (summary) => assert.deepEqual(summary, before));
    });

    it('hides a claim by keyboard, on other pages too, and keeps no word of it', async () => {
      const { page, tabId } = await open(makeArticle());
      const before = await waitForClaims(tabId, ({ claims }) => assert(claims > 0));
      await stage.control.step(tabId, 'unnamed');
      for (let steps = 0; steps < MAX_STEPS; steps += 1) {
        if (/person familiar/i.test(await waitForCard(page))) break;
        await stage.control.step(tabId, 'unnamed');
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await waitForFocus(page, '.wrong');
      await page.keyboard.press('Enter');
      await waitForText(page, /Hidden\./);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      const { hiddenClaims, ...others } = await stage.control.readStored();
      const { salt, hashes } = /** @type {{ salt: string, hashes: string[] }} */ (hiddenClaims);
      assert.match([salt, ...hashes].join(' '), /^[0-9a-f]{32} [0-9a-f]{64}$/);
      assert.deepEqual(others, {});
      const again = await open(makeArticle(DARK));
      await waitForClaims(again.tabId, ({ hidden }) => assert.equal(hidden, 1));
      await stage.control.store({ hiddenClaims: { salt: '', hashes: [] } });
      for (const tab of [tabId, again.tabId]) {
        await waitForClaims(tab, (summary) => assert.deepEqual(summary, before));
      }
    });

    it('stands in every window', async () => {
      const { page } = await open(makeArticle());
      const [narrow, zoomed] = [
        { width: 360, height: 640 },
        { width: 400, height: 350 },
      ];
      for (const [form, viewport] of Object.entries({ narrow, zoomed })) {
        await page.setViewport({ ...viewport, deviceScaleFactor: form === 'zoomed' ? 2 : 1 });
        await page.$eval('#p2', (paragraph) => paragraph.scrollIntoView({ block: 'center' }));
        await waitForFrames(page);
        await page.mouse.move(2, 2);
        await rest(page, '#p2');
        await waitForCard(page);
        await keepPicture(page, name, `card-${form}`);
        const { left, right, top, bottom } = await measureCard(page);
        assert(left >= 0 && right <= viewport.width, 'It is as wide as there is room.');
        assert(top >= 0 && bottom <= viewport.height, 'It is as high as there is room.');
        await clickIn(page, 'summary');
        await keepPicture(page, name, `card-${form}-why`);
        assert.deepEqual(await findCutOff(page), [], 'What can be done stays in view.');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
      }
    });

    const skip = name === 'firefox' && 'only Chromium lets tests emulate what readers need';

    it('stands as its reader needs it', { skip }, async () => {
      const { page } = await open(makeArticle());
      for (const [need, feature] of Object.entries(NEEDS)) {
        await setNeed(page, feature);
        await page.mouse.move(2, 2);
        await rest(page, '#p2');
        await waitForCard(page);
        await keepPicture(page, name, `card-${need.replace(' ', '-')}`);
        assert.deepEqual(await findViolations(page, HOST), [], need);
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
      }
    });

    it('works under a strict policy, takes markup for text, and is accessible', async () => {
      for (const [theme, style] of Object.entries({ light: '', dark: DARK })) {
        const { page } = await open(makeArticle(style), {
          'Content-Security-Policy': STRICT_POLICY,
        });
        await rest(page, '#p2');
        await waitForCard(page);
        await clickIn(page, 'summary');
        await keepPicture(page, name, `card-${theme}`);
        assert.deepEqual(await findViolations(page, HOST), [], theme);
        await page.mouse.move(790, 5);
        await waitForNoCard(page);
        await rest(page, '#p3');
        await waitForText(page, /port/);
        await keepPicture(page, name, `card-${theme}-named`);
        const inside = await page.evaluate(
          (host) => [
            document.querySelector(host)?.shadowRoot?.querySelector('img, script') === null,
            !('harmed' in globalThis),
          ],
          HOST,
        );
        assert.deepEqual(inside, [true, true]);
      }
    });

    /**
     * Waits until the figures of a page that was read are as a check wants them.
     *
     * @param {number} tabId
     * @param {(summary: import('../../shared/protocol.d.ts').Summary) => void} check
     */
    async function waitForClaims(tabId, check) {
      const state = await stage.control.waitForState(tabId, (state) => {
        assert(state.phase === 'ready');
        check(state.summary);
      });
      assert(state.phase === 'ready');
      return state.summary;
    }

    /**
     * @param {string} body
     * @param {Record<string, string>} [headers]
     */
    async function open(body, headers) {
      const opened = await stage.open(body, headers);
      await opened.page.setViewport({ width: 800, height: 700 });
      await stage.control.settle(opened.tabId);
      return opened;
    }
  });
}

/**
 * Pastes into a field of its own what was copied.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string>}
 */
async function paste(page) {
  await page.evaluate(() => {
    const box = document.createElement('textarea');
    document.body.prepend(box);
    box.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('textarea')?.value);
  return page.$eval('textarea', ({ value }) => value);
}
