import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scoreText } from '../../harness/ngram-score.mjs';
import { ARTICLE_PAGES } from '../made/article-pages/index.mjs';
import { toDocument } from '../made/made-pages.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** The least share of the story, by its word 4-grams, that is read, and nothing but it. */
const LEAST_F1 = 0.9;

inBrowsers('an article', 'all-sites', (stage) => {
  for (const made of ARTICLE_PAGES) {
    it(`is ${made.name}`, async () => {
      const { page, tabId } = await stage.turnTo(toDocument(made));
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready');
      const { status } = state.summary;
      assert(status === 'ok' || status === 'no_attributions', `The status is ${status}.`);
      const { url, report, blocks } = await stage.control.readArticle(tabId);
      assert.equal(url, page.url(), 'It is the page that was read.');
      const { title, story } = await readMarkedText(page);
      const read = (report?.story ?? [])
        .map((index) => blocks[index] ?? '')
        .filter((text) => text !== title);
      const { f1, precision, recall } = scoreText(read.join('\n'), story);
      assert(
        f1 >= LEAST_F1,
        `F1 is ${f1.toFixed(2)}, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}.`,
      );
    });
  }
});

/**
 * What the page's own marks say that the story is.
 *
 * @param {import('puppeteer-core').Page} page
 */
function readMarkedText(page) {
  return page.evaluate(() => {
    const textOf = (/** @type {HTMLElement} */ element) => element.innerText;
    const marked = (/** @type {string} */ name) =>
      [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[${name}]`))].map(
        textOf,
      );
    return {
      title: marked('data-title').join(' ').replace(/\s+/g, ' ').trim(),
      story: marked('data-story').join('\n'),
    };
  });
}
