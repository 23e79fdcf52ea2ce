import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { writeAnnotations } from '../../export/web-annotation.js';
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
  'p25-invisible-characters': (article) => {
    const names = article.report?.sources.map(({ name }) => name) ?? [];
    assert.equal(names.filter((name) => name.includes('Northam')).length, 1, names.join());
    // The table begins with the mark of its encoding.
    for (const text of [writeCsv(article).slice(1), writeMarkdown(article)]) {
      assert(text.includes('Leila Northam'));
      assert.doesNotMatch(text, UNSEEN);
    }
    // Quotations are as they stand in the document.
    const { items } = JSON.parse(writeAnnotations(article)).first;
    const values = items.flatMap((/** @type {any} */ { body }) =>
      body.flatMap((/** @type {any} */ { value }) => value ?? []),
    );
    assert(values.some((/** @type {string} */ value) => value.includes('Leila Northam')));
    for (const value of values) assert.doesNotMatch(value, UNSEEN);
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
    const { id, html, fault, steps, before, afterClick, storyAfterClick, claims, isOptional } =
      expected;

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
          const panel = await stage.openPanel(tabId);
          await waitForSources(panel, before, afterClick);
          await page.bringToFront();
          await page.evaluate(click, label);
          const article = await waitForClaims(afterClick);
          assert.deepEqual(findStoryFaults(article, { story: storyAfterClick, beside: [] }), []);
          await waitForSources(panel, afterClick, before);
          await panel.close();
          await page.bringToFront();
        } else if (/^go back/.test(step)) {
          await page.evaluate(() => history.back());
        }
      }
      await waitForClaims(claims);
      const article = await stage.control.readArticle(tabId, { anchored: true });
      assert.deepEqual(findStoryFaults(article, expected), []);
      assert.deepEqual(findCopies(article), []);
      for (const { name } of article.report?.sources ?? []) assert.doesNotMatch(name, UNSEEN);
      await MUST_NOT[id]?.(article, page);
    });
  }
});

/**
 * Waits until the panel shows those who are named in some claims, and none of those in others.
 *
 * @param {BrowserPage} panel
 * @param {import('../made/fault-pages.mjs').ExpectedClaim[]} shown
 * @param {import('../made/fault-pages.mjs').ExpectedClaim[]} gone
 */
async function waitForSources(panel, shown, gone) {
  const [wanted, unwanted] = [shown, gone].map((claims) =>
    claims.filter(({ kind }) => kind === 'named_person').map(({ referent }) => referent),
  );
  // What is in no window is not drawn.
  await panel.bringToFront();
  await eventually(
    () => panel.evaluate(() => document.body.innerText),
    (text) => {
      for (const name of wanted ?? []) assert(text.includes(name), `no ${name} in ${text}`);
      for (const name of unwanted ?? []) assert(!text.includes(name), `${name} in ${text}`);
    },
  );
}

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
