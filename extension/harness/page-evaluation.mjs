import { createHash } from 'node:crypto';
import { launch } from './browsers.mjs';
import { collectBackgroundErrors, collectPageErrors } from './console-errors.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { scoreText } from './ngram-score.mjs';
import { startServer } from './page-server.mjs';
import { readSavedPages, SAVED_PAGE_POLICY } from './saved-pages.mjs';

/** Layout shift scores of a page differ by less from one opening to the next. */
const LEAST_SHIFT = 0.001;

/**
 * What was seen of one page.
 *
 * @typedef {object} PageResult
 * @property {string} state The phase in which the page ended, or the report's status.
 * @property {boolean} is_article Whether the page looks like an article; false where it was not read.
 * @property {number} paragraphs How many blocks were read that are no headings.
 * @property {number} precision
 * @property {number} recall
 * @property {number} f1
 * @property {number} claims
 * @property {number} painted
 * @property {number} ms From the first read to painted.
 * @property {number} page_ms Of it on the page's own thread.
 * @property {boolean} dom_unchanged
 * @property {number | null} layout_shift How much further than without the extension things on the
 *   page moved by themselves, as a layout shift score; null where the browser does not tell.
 * @property {string[]} errors Console errors and exceptions that come from the extension.
 */

/**
 * Opens every saved page with the extension and without it.
 *
 * @param {object} options
 * @param {string} options.directory
 * @param {import('./browsers.mjs').BrowserName} options.browser
 * @param {string} options.extension
 * @param {boolean} [options.asked] Whether pages are read as after a click on the extension's button.
 * @returns {Promise<Record<string, PageResult>>} By the page's id.
 */
export async function evaluatePages({ directory, browser, extension, asked = false }) {
  const saved = new Map((await readSavedPages(directory)).map((page) => [page.id, page]));
  const server = await startServer((path) => {
    const page = saved.get(path.slice(1));
    if (!page) return undefined;
    return { body: page.html, headers: { 'Content-Security-Policy': SAVED_PAGE_POLICY } };
  });
  try {
    const plain = await observePlainPages(browser, server.origin, [...saved.keys()]);
    const session = await launch({ name: browser, extension });
    try {
      const control = await ExtensionControl.open(session);
      /** @type {string[]} */
      const errors = [];
      collectBackgroundErrors(session, errors);
      /** @type {Record<string, PageResult>} */
      const results = {};
      const ids = [...saved.keys()];
      // One page comes after the other in the same tab, as a tab takes longer to open than to read one.
      const page = await session.browser.newPage();
      collectPageErrors(session, page, errors);
      // The first page starts the background and loads the engine, so it is opened twice.
      for (const id of [...ids.slice(0, 1), ...ids]) {
        errors.length = 0;
        await page.goto(`${server.origin}/${id}`);
        const tabId = await control.findTab(page);
        const begun = await control.settle(tabId);
        const state = asked ? await control.wish(tabId, 'page') : begun;
        const article = await control.readArticle(tabId);
        const seen = await observeDocument(page);
        const before = plain.get(id);
        const story = (article.report?.story ?? []).map((index) => article.blocks[index]);
        results[id] = {
          state: state.phase === 'ready' ? state.summary.status : state.phase,
          is_article: article.report?.coverage.isArticle ?? false,
          paragraphs: article.report?.coverage.paragraphs ?? 0,
          ...scoreText(story.join('\n'), saved.get(id)?.gold ?? ''),
          claims: article.report?.attributions.length ?? 0,
          painted: article.painted,
          ms: article.timing?.total ?? Number.NaN,
          page_ms: article.timing?.page ?? Number.NaN,
          dom_unchanged: seen.digest === before?.digest,
          layout_shift: findExcess(seen.shift, before?.shift ?? null),
          errors: [...errors],
        };
      }
      return results;
    } finally {
      await session.browser.close();
    }
  } finally {
    await server.close();
  }
}

/**
 * What a page is like, however it came to be so.
 *
 * @typedef {object} Observation
 * @property {string} digest Of its serialized document.
 * @property {number | null} shift Its layout shift score; null where the browser does not tell.
 */

/**
 * @param {import('./browsers.mjs').BrowserName} name
 * @param {string} origin
 * @param {string[]} ids
 * @returns {Promise<Map<string, Observation>>}
 */
async function observePlainPages(name, origin, ids) {
  const { browser } = await launch({ name });
  /** @type {Map<string, Observation>} */
  const observations = new Map();
  try {
    const page = await browser.newPage();
    for (const id of ids) {
      await page.goto(`${origin}/${id}`);
      observations.set(id, await observeDocument(page));
    }
  } finally {
    await browser.close();
  }
  return observations;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<Observation>}
 */
async function observeDocument(page) {
  const { html, shift } = await page.evaluate(async () => {
    const canTell = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    if (!canTell) return { html: document.documentElement.outerHTML, shift: null };
    let total = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += Reflect.get(entry, 'value');
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // What was painted last is told in the frame after.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return { html: document.documentElement.outerHTML, shift: total };
  });
  return { digest: createHash('sha256').update(html).digest('hex'), shift };
}

/**
 * @param {number | null} shift
 * @param {number | null} plain
 */
function findExcess(shift, plain) {
  if (shift === null || plain === null) return null;
  return shift - plain > LEAST_SHIFT ? shift - plain : 0;
}
