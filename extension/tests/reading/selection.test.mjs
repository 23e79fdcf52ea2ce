import assert from 'node:assert/strict';
import { it } from 'node:test';
import { clickAction } from '../../harness/extension-action.mjs';
import { chooseMenuEntry, pressCommand } from '../../harness/reader-wishes.mjs';
import { FIELDS, FRAMED, makeStory, STORY } from '../made/asked-pages.mjs';
import { inBrowsers, readStatus, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */
/** @typedef {import('puppeteer-core').Frame} BrowserFrame */

/** The entry of the context menu, and the command, by which a selection is read. */
const READ_SELECTION = 'read-selection';
/** From within the first paragraph to within the third. */
const FROM = { paragraph: 0, text: 'Alma Verhoeven, the mayor' };
const TO = { paragraph: 2, text: 'talks said that the money' };
const SELECTED = [
  STORY[0]?.slice(STORY[0].indexOf(FROM.text)),
  STORY[1],
  STORY[2]?.slice(0, STORY[2].indexOf(TO.text) + TO.text.length),
];

inBrowsers('a selection', 'all-sites', (stage, name) => {
  it('is read alone by the entry in its menu, and then the whole page on demand', async () => {
    assert(await stage.control.hasMenuEntry(READ_SELECTION));
    const { page, tabId } = await stage.open(makeStory());
    await stage.control.settle(tabId);
    await select(page.mainFrame(), FROM, TO);
    await chooseMenuEntry(stage.session, READ_SELECTION);
    await waitForExtent(tabId, 'selection');
    const { blocks, report, painted } = await stage.control.readArticle(tabId);
    assert.deepEqual(blocks, SELECTED);
    assert.equal(report?.status, 'ok');
    assert.equal(painted, report?.attributions.length);

    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'ready');
    assert.match(await readStatus(popup), /Only the selected text was read\./);
    await popup.bringToFront();
    await popup.focus('#offer');
    assert.equal(
      await popup.$eval('#offer', ({ textContent }) => textContent),
      'Read the whole page',
    );
    await popup.keyboard.press('Enter');
    await waitForExtent(tabId, 'page');
    const whole = await stage.control.readArticle(tabId);
    assert.equal(whole.blocks.length, STORY.length + 1);
  });

  it('is read by a key', async () => {
    const { page, tabId } = await stage.open(makeStory());
    await stage.control.settle(tabId);
    await select(page.mainFrame(), FROM, TO);
    await pressCommand(stage.session, READ_SELECTION);
    await waitForExtent(tabId, 'selection');
    assert.deepEqual((await stage.control.readArticle(tabId)).blocks, SELECTED);
  });

  it('is marked where it stands', {
    skip: name === 'firefox' && 'Firefox does not let tests look into marks',
  }, async () => {
    const { page, tabId } = await stage.open(makeStory());
    await stage.control.settle(tabId);
    await select(page.mainFrame(), FROM, TO);
    await stage.control.wish(tabId, 'selection');
    const marked = await page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .map(({ startContainer, startOffset, endOffset }) =>
          /** @type {Text} */ (startContainer).data.slice(startOffset, endOffset),
        ),
    );
    assert(marked.includes('Verhoeven'));
    assert(marked.every((text) => SELECTED.some((block) => block?.includes(text))));
  });

  it('is read beside the article, too, and in a frame of the site', async () => {
    const fields = await stage.open(FIELDS);
    await stage.control.settle(fields.tabId);
    await fields.page.evaluate(() => {
      getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector('#aside')));
    });
    await stage.control.wish(fields.tabId, 'selection');
    assert.deepEqual((await stage.control.readArticle(fields.tabId)).blocks, [
      '“The ferry was late again on Monday,” said Grace Hopper, a pilot.',
    ]);

    const framed = await stage.open(FRAMED);
    const frame = await framed.page.waitForFrame((one) => one !== framed.page.mainFrame());
    await frame.waitForSelector('#p2');
    await select(frame, FROM, TO);
    await stage.control.wish(framed.tabId, 'selection');
    assert.deepEqual((await stage.control.readArticle(framed.tabId)).blocks, SELECTED);
  });

  it('in a field where somebody types is not read, and the popup says what to do', async () => {
    const { page, tabId } = await stage.open(FIELDS);
    await stage.control.settle(tabId);
    await page.evaluate(() => {
      const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('#area'));
      area.focus();
      area.select();
    });
    const state = await stage.control.wish(tabId, 'selection');
    assert(state.phase === 'ready' && state.summary.status === 'no_text');
    assert.deepEqual((await stage.control.readArticle(tabId)).blocks, []);
    const twin = await stage.openPanel(tabId);
    await waitForPhase(twin, 'ready');
    assert.match(await readStatus(twin), /No text is selected .* never read\./s);
  });

  it('stays as it was read when the page changes, but for marks on other words', async () => {
    const { page, tabId } = await stage.open(makeStory());
    await stage.control.settle(tabId);
    await select(page.mainFrame(), FROM, TO);
    await stage.control.wish(tabId, 'selection');
    const before = await stage.control.readArticle(tabId);
    const left = await page.evaluate(async () => {
      getSelection()?.removeAllRanges();
      const text = /** @type {Text} */ (document.querySelector('#p1')?.firstChild);
      text.data = `Other words. ${text.data}`;
      // The change is noticed before the page shows it.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter(({ startContainer }) => startContainer === text).length;
    });
    assert.equal(left, 0);

    // A claim that is hidden goes from the same reading.
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    await panel.bringToFront();
    await panel.$eval('#list details', (entry) => entry.setAttribute('open', ''));
    await panel.focus('[data-hide]');
    await panel.keyboard.press('Enter');
    const after = await stage.control.waitForArticle(tabId, ({ hidden }) =>
      assert.equal(hidden.length, 1),
    );
    assert.deepEqual(after.blocks, before.blocks);
    // In one step: the panel may be drawn anew between finding the button and a click on its place.
    await panel.waitForSelector('.hidden-place button');
    await panel.$eval('.hidden-place button', (button) =>
      /** @type {HTMLElement} */ (button).click(),
    );
    await stage.control.waitForArticle(tabId, ({ hidden }) => assert.equal(hidden.length, 0));
  });

  it('is forgotten when the page shows another address', async () => {
    const { page, tabId } = await stage.open(makeStory());
    await stage.control.settle(tabId);
    await select(page.mainFrame(), FROM, TO);
    await stage.control.wish(tabId, 'selection');
    await page.evaluate(() => history.pushState(null, '', '?page=2'));
    await waitForExtent(tabId, 'story');
  });

  /**
   * @param {number} tabId
   * @param {import('../../shared/page.d.ts').Extent} extent
   */
  async function waitForExtent(tabId, extent) {
    await stage.control.waitForState(tabId, (state) => {
      assert(state.phase === 'ready');
      assert.equal(state.summary.extent, extent);
    });
  }
});

inBrowsers('a click on the button while text is selected', 'shipping', (stage) => {
  it('reads what is selected', async () => {
    const { page, tabId } = await stage.open(makeStory());
    await select(page.mainFrame(), FROM, TO);
    await clickAction(stage.session, page);
    await stage.control.waitForState(tabId, (state) =>
      assert(state.phase === 'ready' && state.summary.extent === 'selection'),
    );
    assert.deepEqual((await stage.control.readArticle(tabId)).blocks, SELECTED);
  });

  it('reads the page where only a few words are, which a stray click may have left', async () => {
    const { page, tabId } = await stage.open(makeStory());
    await select(page.mainFrame(), FROM, { paragraph: 0, text: 'Alma Verhoeven, the mayor, said' });
    await clickAction(stage.session, page);
    await stage.control.waitForState(tabId, ({ phase }) => assert.equal(phase, 'ready'));
    const { blocks } = await stage.control.readArticle(tabId);
    assert.deepEqual(blocks.slice(1), STORY);
  });
});

/**
 * Selects from where a text begins to where another ends.
 *
 * @param {BrowserFrame} frame
 * @param {{ paragraph: number, text: string }} from
 * @param {{ paragraph: number, text: string }} to
 */
async function select(frame, from, to) {
  await frame.evaluate(
    (first, last) => {
      const find = (/** @type {number} */ paragraph) =>
        /** @type {Text} */ (document.querySelector(`#p${paragraph}`)?.firstChild);
      const [start, end] = [find(first.paragraph), find(last.paragraph)];
      const range = document.createRange();
      range.setStart(start, start.data.indexOf(first.text));
      range.setEnd(end, end.data.indexOf(last.text) + last.text.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    from,
    to,
  );
}
