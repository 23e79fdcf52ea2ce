import { takePageStatements } from '../compare/page-statements.js';
import { requestTab } from '../shared/messages.js';
import { findHost } from '../shared/sites.js';

/** @typedef {import('../compare/compare-view.js').Offer} Offer */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').PageTitle} PageTitle */

/** How long a tab may take to say what its page is called. */
const PATIENCE_MS = 2_000;

/**
 * Finds the articles in other tabs that have been read. Each tab is asked: the browser tells of tabs that may
 * not be read that they are there, and no more. Of private windows none is told outside of them.
 *
 * @param {chrome.tabs.Tab | null} current The tab that is not offered.
 * @param {(offer: Offer) => void} onOffer Called with each in the order of the tabs.
 */
export async function findOpenArticles(current, onOffer) {
  const tabs = await chrome.tabs.query({});
  const others = tabs.filter(({ id, incognito }) => {
    return id !== undefined && id !== current?.id && incognito === (current?.incognito ?? false);
  });
  const asked = others.map(({ id }) => askTitle(/** @type {number} */ (id)));
  for (const [at, answer] of asked.entries()) {
    const id = others[at]?.id;
    const title = await answer;
    if (id === undefined || !title) continue;
    const host = findHost(title.url) ?? '';
    onOffer({ title: title.title || host, from: host, take: () => takeFromTab(id) });
  }
}

/**
 * @param {number} id
 * @returns {Promise<PageTitle | null>} Null for a page that was not read, or has no claims.
 */
function askTitle(id) {
  // A page that is busy with itself is not waited for.
  const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  /** @type {Promise<PageTitle | null | undefined>} */
  const asked = requestTab(id, { type: 'title' });
  return Promise.race([asked, silence]).then((title) => title ?? null);
}

/** @param {number} id */
async function takeFromTab(id) {
  /** @type {Article | undefined} */
  const article = await requestTab(id, { type: 'article', anchored: true });
  return article?.report ? takePageStatements(article) : null;
}
