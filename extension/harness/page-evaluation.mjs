import { createHash } from 'node:crypto';
import { launch } from './browsers.mjs';
import { collectBackgroundErrors, collectPageErrors } from './console-errors.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { scoreText } from './ngram-score.mjs';
import { startServer } from './page-server.mjs';
import { readSavedPages, SAVED_PAGE_POLICY } from './saved-pages.mjs';

/**
 * What was seen of one page.
 *
 * @typedef {object} PageResult
 * @property {string} state The phase in which the page ended, or the report's status.
 * @property {number} precision
 * @property {number} recall
 * @property {number} f1
 * @property {number} claims
 * @property {number} painted
 * @property {number} ms From the first read to painted.
 * @property {number} page_ms Of it on the page's own thread.
 * @property {boolean} dom_unchanged
 * @property {string[]} errors Console errors and exceptions that come from the extension.
 */

/**
 * Opens every saved page with the extension and without it.
 *
 * @param {object} options
 * @param {string} options.directory
 * @param {import('./browsers.mjs').BrowserName} options.browser
 * @param {string} options.extension
 * @returns {Promise<Record<string, PageResult>>} By the page's id.
 */
export async function evaluatePages({ directory, browser, extension }) {
  const saved = new Map((await readSavedPages(directory)).map((page) => [page.id, page]));
  const server = await startServer((path) => {
    const page = saved.get(path.slice(1));
    if (!page) return undefined;
    return { body: page.html, headers: { 'Content-Security-Policy': SAVED_PAGE_POLICY } };
  });
  try {
    const plain = await digestPlainPages(browser, server.origin, [...saved.keys()]);
    const session = await launch({ name: browser, extension });
    try {
      const control = await ExtensionControl.open(session);
      /** @type {string[]} */
      const errors = [];
      collectBackgroundErrors(session, errors);
      /** @type {Record<string, PageResult>} */
      const results = {};
      const ids = [...saved.keys()];
      // The first page starts the background and loads the engine, so it is opened twice.
      for (const id of [...ids.slice(0, 1), ...ids]) {
        errors.length = 0;
        const page = await session.browser.newPage();
        collectPageErrors(session, page, errors);
        await page.goto(`${server.origin}/${id}`);
        const tabId = await control.findTab(page);
        const state = await control.settle(tabId);
        const article = await control.readArticle(tabId);
        const digest = await digestDocument(page);
        await page.close();
        const story = (article.report?.story ?? []).map((index) => article.blocks[index]);
        results[id] = {
          state: state.phase === 'ready' ? state.summary.status : state.phase,
          ...scoreText(story.join('\n'), saved.get(id)?.gold ?? ''),
          claims: article.report?.attributions.length ?? 0,
          painted: article.painted,
          ms: article.timing?.total ?? Number.NaN,
          page_ms: article.timing?.page ?? Number.NaN,
          dom_unchanged: digest === plain.get(id),
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
 * @param {import('./browsers.mjs').BrowserName} name
 * @param {string} origin
 * @param {string[]} ids
 * @returns {Promise<Map<string, string>>}
 */
async function digestPlainPages(name, origin, ids) {
  const { browser } = await launch({ name });
  /** @type {Map<string, string>} */
  const digests = new Map();
  try {
    const page = await browser.newPage();
    for (const id of ids) {
      await page.goto(`${origin}/${id}`);
      digests.set(id, await digestDocument(page));
    }
  } finally {
    await browser.close();
  }
  return digests;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string>}
 */
async function digestDocument(page) {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  return createHash('sha256').update(html).digest('hex');
}
