import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { ARTICLE, makeStoryPage, paragraphs, SECOND_STORY, STORY } from '../made/living-pages.mjs';
import {
  makeArticle,
  makeOpenBuild,
  rest,
  waitForCard,
  waitForFocus,
  waitForNoCard,
} from '../stage/card-stage.mjs';
import { checkIntact, WITNESS } from '../stage/page-witness.mjs';
import { BROWSERS, Stage } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** How many comments a thread holds, and how often the reader comes to the page's end. */
const MANY = { comments: 400, stories: 4 };

for (const name of BROWSERS) {
  describe(`the extension beside a page, ${name}`, () => {
    const stage = new Stage();
    before(async () => stage.set(name, await makeOpenBuild(name)));
    afterEach(() => stage.clear());
    after(() => stage.strike());

    it('opens a card by pointer and takes neither place, selection nor focus', async () => {
      const { page } = await open(makeArticle('body { height: 3000px }'));
      const before = await settleReader(page, 3);
      await rest(page, '#p2');
      await waitForCard(page);
      assert.deepEqual(await page.evaluate(observeReader), before);
      await page.mouse.move(790, 5);
      await page.mouse.move(795, 15);
      await waitForNoCard(page);
      assert.deepEqual(await page.evaluate(observeReader), before);
    });

    it('steps to a claim that is in view and keeps place and selection; focus comes back', async () => {
      const { page, tabId } = await open(makeArticle('body { height: 3000px }'));
      const before = await settleReader(page, 9);
      await stage.control.step(tabId, 'unnamed');
      await waitForFocus(page, '.card');
      const { place, selected } = await page.evaluate(observeReader);
      assert.deepEqual({ place, selected }, { place: before.place, selected: before.selected });
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      assert.deepEqual(await page.evaluate(observeReader), { ...before, left: 1 });
    });

    it('steps, and a reader who was writing goes on where they were', async () => {
      const field = '<textarea id="before">We will close it</textarea>';
      const { page, tabId } = await open(
        makeArticle().replace('<button id="before">Share</button>', field),
      );
      await page.focus('#before');
      await page.$eval('#before', (area) =>
        /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(3, 7),
      );
      await stage.control.step(tabId, 'unnamed');
      await waitForFocus(page, '.card');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await page.keyboard.type('may');
      assert.equal(
        await page.$eval('#before', (area) => /** @type {HTMLTextAreaElement} */ (area).value),
        'We may close it',
      );
    });

    it('touches its own highlights alone, which a page can look through', async () => {
      const { page, tabId } = await stage.open(`<!doctype html><html lang="en">${WITNESS}
        <title>The bridge</title>${ARTICLE}<article>${paragraphs(STORY)}</article>
        <script>
          const text = document.querySelector('p').firstChild;
          const own = new Highlight(new StaticRange(
            { startContainer: text, startOffset: 4, endContainer: text, endOffset: 9 }));
          own.priority = 3;
          document.found = own;
          CSS.highlights.set('search-results', own);
          CSS.highlights.set('sourcelight', new Highlight());
        </script>`);
      await stage.control.settle(tabId);
      const names = await page.evaluate(lookThroughMarks);
      assert(
        names.some((mark) => mark.startsWith('sourcelight-named_person 1')),
        `${names}`,
      );
      for (const isOn of [false, true, false]) {
        await stage.control.switch(tabId, isOn);
        await stage.control.settle(tabId);
      }
      assert.deepEqual(await page.evaluate(lookThroughMarks), [
        'search-results 1',
        'sourcelight 0',
      ]);
      const kept = await page.evaluate(() => {
        const own = CSS.highlights.get('search-results');
        return own === /** @type {any} */ (document).found && own?.priority;
      });
      assert.equal(kept, 3);
      await checkIntact(page);
    });

    it('leaves nodes to the framework that made them', async () => {
      const { page, tabId } = await open(makeStoryPage('The bridge'));
      const failed = await page.evaluate(async (texts) => {
        // As frameworks do: they keep every node, and take each from the parent that they gave it.
        const article = /** @type {HTMLElement} */ (document.querySelector('article'));
        const kept = [...article.querySelectorAll('p')].map((p) => ({ p, text: p.firstChild }));
        const failures = [];
        for (let turn = 0; turn < 30; turn += 1) {
          try {
            for (const { p, text } of kept) p.removeChild(/** @type {Text} */ (text));
            for (const { p } of kept) article.removeChild(p);
            for (const [at, { p, text }] of kept.entries()) {
              /** @type {Text} */ (text).data = `${texts[at]}${' '.repeat(turn % 3)}`;
              p.insertBefore(/** @type {Text} */ (text), null);
              article.insertBefore(p, null);
            }
            article.normalize();
          } catch (error) {
            failures.push(String(error));
          }
          await new Promise(requestAnimationFrame);
        }
        return failures;
      }, STORY);
      assert.deepEqual(failed, []);
      await waitForMarks(page, ['close the old bridge', 'run twice as often']);
      await stage.control.waitForArticle(tabId, ({ painted, report }) =>
        assert.equal(painted, report?.attributions.length),
      );
    });

    it('does not read comments that open later, and keeps the story’s marks', async () => {
      const { page, tabId } = await open(
        makeStoryPage('The bridge').replace('</main>', '</main><section id="comments"></section>'),
      );
      const { report } = await stage.control.readArticle(tabId);
      assert(report && report.attributions.length > 0);
      await page.evaluate(async (count) => {
        const thread = document.querySelector('#comments');
        for (let at = 0; at < count; at += 1) {
          const comment = document.createElement('div');
          comment.className = 'comment';
          comment.innerHTML = `<b>reader${at}</b> <p>I said so ${at} years ago, and nobody listened, said my wife.</p>`;
          thread?.append(comment);
          if (at % 20 === 0) await new Promise(requestAnimationFrame);
        }
      }, MANY.comments);
      const after = await stage.control.readArticle(tabId);
      assert.equal(after.report?.attributions.length, report?.attributions.length);
      assert.deepEqual(after.report?.story, report?.story);
      await waitForMarks(page, ['close the old bridge', 'run twice as often']);
    });

    it('follows a page that goes on where it ends', async () => {
      const { page, tabId } = await open(makeStoryPage('The bridge'));
      for (let turn = 1; turn <= MANY.stories; turn += 1) {
        await page.evaluate(
          (texts, at) => {
            const next = document.createElement('article');
            next.innerHTML = `<h1>Maps of the harbor on show, part ${at}</h1>${texts
              .map((text) => `<p>${text.replace('Grace', `Grace ${'ABCD'[at - 1]}.`)}</p>`)
              .join('')}`;
            document.querySelector('main')?.append(next);
          },
          SECOND_STORY,
          turn,
        );
        await stage.control.waitForArticle(tabId, ({ blocks, painted, report }) => {
          assert(blocks.includes(`Maps of the harbor on show, part ${turn}`));
          assert.equal(painted, report?.attributions.length);
        });
      }
      await waitForMarks(page, ['close the old bridge', 'the oldest that we have']);
    });

    /** @param {string} body */
    async function open(body) {
      const opened = await stage.open(body);
      await opened.page.setViewport({ width: 800, height: 700 });
      await stage.control.settle(opened.tabId);
      return opened;
    }
  });
}

/**
 * Puts the reader of a page somewhere: scrolled a little, with a text selected and the focus on the
 * button.
 *
 * @param {BrowserPage} page
 * @param {number} end Where the selection ends; it begins at 3.
 */
async function settleReader(page, end) {
  await page.evaluate((last) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#before'));
    field.focus({ preventScroll: true });
    scrollTo(0, 12);
    const text = /** @type {Text} */ (document.querySelector('#p4')?.firstChild);
    getSelection()?.setBaseAndExtent(text, 3, text, last);
    document.documentElement.dataset.left = '0';
    document.addEventListener('focusout', () => {
      const { dataset } = document.documentElement;
      dataset.left = String(Number(dataset.left) + 1);
    });
  }, end);
  return page.evaluate(observeReader);
}

/** Where the reader of a page is; runs there. */
function observeReader() {
  return {
    place: scrollY,
    selected: `${getSelection()} from ${getSelection()?.anchorOffset}`,
    focus: document.activeElement?.id ?? '',
    left: Number(document.documentElement.dataset.left),
  };
}

/** The highlights of a page by name, and which of them hold ranges; runs there. */
function lookThroughMarks() {
  const found = [];
  for (const [name, highlight] of /** @type {any} */ (CSS.highlights)) {
    let length = 0;
    for (const range of highlight) {
      if (highlight.has(range) && range.startContainer.isConnected) length = 1;
    }
    found.push(`${name} ${length}`);
  }
  return found.sort();
}

/**
 * Waits until texts are marked in a page.
 *
 * @param {BrowserPage} page
 * @param {string[]} texts
 */
async function waitForMarks(page, texts) {
  // In Firefox nobody but the page itself can look into the marks.
  const read = () =>
    page.evaluate(() =>
      [.../** @type {any} */ (CSS.highlights).values()]
        .flatMap((highlight) => [...highlight])
        .filter(({ startContainer }) => startContainer.isConnected)
        .map(({ startContainer, startOffset, endOffset }) =>
          /** @type {Text} */ (startContainer).data.slice(startOffset, endOffset),
        )
        .join(''),
    );
  await eventually(read, (marked) => {
    for (const text of texts) assert(marked.includes(text), `${text} in ${marked}`);
  });
}
