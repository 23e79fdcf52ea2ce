import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { readSpans } from '../../shared/claim-words.js';
import {
  DIRECTORY,
  findClaimFaults,
  findCopies,
  findStoryFaults,
  readFaultPages,
} from '../made/fault-pages.mjs';
import { OWN_FAULT_PAGES } from '../made/own-fault-pages.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */
/** @typedef {import('puppeteer-core').Page} BrowserPage */

const REPORTED = readFaultPages();
/** What nobody sees, and what a name must not hold. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
const CLICK = /^click “(.+)”$/;

/**
 * What must not be on single pages, beside what must not be on any.
 *
 * @type {Record<string, (article: Article, page: BrowserPage) => unknown>}
 */
const MUST_NOT = {
  'p13-framework-owns-nodes': (_, page) =>
    page.waitForFunction(() => document.querySelector('#state')?.textContent === 'intact'),
  'p17-live-blog': (article) => {
    for (const { name } of article.report?.sources ?? []) assert.doesNotMatch(name, /\d\d:\d\d/);
  },
  'p30-qa-page': (article) => {
    for (const { kind, content } of article.report?.attributions ?? []) {
      const words = readSpans(article.blocks, content);
      assert.notEqual(kind, 'author', words);
      assert(!words.includes('?'), words);
    }
  },
};

inBrowsers('a page after a fault that was reported', 'all-sites', (stage) => {
  if (REPORTED.length === 0) it('is read rightly', { skip: `${DIRECTORY} is not there` });

  for (const expected of [...REPORTED, ...OWN_FAULT_PAGES]) {
    const { id, html, fault, steps, before, afterClick, claims, isOptional } = expected;

    it(`${id}: ${fault}`, async () => {
      const { page, tabId } = await stage.open(html);
      await stage.control.settle(tabId);
      /** @param {import('../made/fault-pages.mjs').ExpectedClaim[]} wanted */
      const waitForClaims = async (wanted) => {
        const article = await stage.control.waitForArticle(tabId, (article) => {
          if (isOptional && article.report?.attributions.length === 0) return;
          assert.deepEqual(findClaimFaults(article, wanted), []);
          assert.equal(article.painted, article.report?.attributions.length);
        });
        const texts = wanted.map(({ content, marked = content }) => marked);
        // In Firefox nobody but the page itself can look into the marks.
        await eventually(() => page.evaluate(holdsMarks, texts), assert);
        return article;
      };
      if (before.length > 0) await waitForClaims(before);
      for (const step of steps) {
        const [, label] = CLICK.exec(step) ?? [];
        if (label) {
          await page.evaluate(click, label);
          await waitForClaims(afterClick);
        } else if (/^go back/.test(step)) {
          await page.evaluate(() => history.back());
        }
      }
      const article = await waitForClaims(claims);
      assert.deepEqual(findStoryFaults(article, expected), []);
      assert.deepEqual(findCopies(article), []);
      for (const { name } of article.report?.sources ?? []) assert.doesNotMatch(name, UNSEEN);
      await MUST_NOT[id]?.(article, page);
    });
  }
});

/**
 * Clicks a link or a button; runs in a page.
 *
 * @param {string} label How what it says begins.
 */
function click(label) {
  const controls = [
    .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('a, button')),
  ];
  controls.find(({ textContent }) => textContent?.trim().startsWith(label))?.click();
}

/**
 * Whether claims are marked in a page; runs there.
 *
 * @param {string[]} texts
 */
function holdsMarks(texts) {
  const plain = (/** @type {string} */ text) =>
    text.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '').replace(/\s/g, ' ');
  const windows = [window, ...[...document.querySelectorAll('iframe')].map((f) => f.contentWindow)];
  const marked = windows
    .flatMap((one) => [.../** @type {any} */ (one).CSS.highlights.values()])
    .flatMap((highlight) => [...highlight])
    .map(({ startContainer, startOffset, endOffset }) =>
      plain(/** @type {Text} */ (startContainer).data.slice(startOffset, endOffset)),
    )
    .join('');
  return texts.every((text) => marked.includes(text));
}
