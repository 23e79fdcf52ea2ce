import { switchTabOn } from './injection.js';
import { requestTab } from './messages.js';
import { readChoice } from './site-choice.js';
import { findHost } from './sites.js';

/** @typedef {import('./protocol.d.ts').PageState} PageState */
/** @typedef {import('./protocol.d.ts').Wish} Wish */

/**
 * Looks at a tab's page, reading it as far as is wished and was not done yet. Where the reader
 * switched it off, or it failed, only a switch or another try begins it anew.
 *
 * @param {{ id: number, url?: string | undefined }} tab
 * @param {Wish} wish
 * @returns {Promise<PageState | null>} Null for a page that may not be read.
 */
export async function visitPage({ id, url }, wish) {
  /** @type {PageState | undefined} */
  const present = await requestTab(id, { type: 'describe', settled: false });
  const mayReadMore = wish !== 'story' && ['reading', 'ready'].includes(present?.phase ?? '');
  if (present && !mayReadMore) return present;
  const host = findHost(url);
  if (!present && host !== null && (await isOff(host))) return { phase: 'off' };
  return switchTabOn(id, wish);
}

/**
 * Whether the reader switched it off on a host. Where that cannot be read, whoever looks at the page
 * wants to see its sources.
 *
 * @param {string} host
 */
function isOff(host) {
  return readChoice(host).then(
    ({ off }) => off,
    () => false,
  );
}
