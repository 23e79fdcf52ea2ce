import { switchTabOn } from '../shared/injection.js';
import { requestTab } from '../shared/messages.js';
import { readChoice } from '../shared/site-choice.js';
import { ALL_SITES, findHost } from '../shared/sites.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */

/**
 * A page that Sourcelight cannot read: the browser lets no extension read it, or the reader has
 * not let this one. The host is null where the browser does not tell it.
 *
 * @typedef {{ phase: 'unreadable' } | { phase: 'closed', host: string | null }} NoAccess
 */

/**
 * Looks at a tab's page, reading it if it may be read and was not yet.
 *
 * @param {chrome.tabs.Tab} tab
 * @returns {Promise<PageState | NoAccess>}
 */
export async function enterPage(tab) {
  const tabId = tab.id;
  if (tabId === undefined) return { phase: 'unreadable' };
  const present = await requestTab(tabId, { type: 'describe', settled: false });
  if (present) return /** @type {PageState} */ (present);

  const host = findHost(tab.url);
  if (tab.url && host === null) return { phase: 'unreadable' };
  if (host !== null && (await isOff(host))) return { phase: 'off' };
  const state = await switchTabOn(tabId);
  if (state) return state;
  const mayAll = await chrome.permissions.contains({ origins: ALL_SITES });
  return mayAll ? { phase: 'unreadable' } : { phase: 'closed', host };
}

/**
 * Whether the reader switched it off on a host. Where that cannot be read, opening the panel is the
 * wish to see the page's sources.
 *
 * @param {string} host
 */
function isOff(host) {
  return readChoice(host).then(
    ({ off }) => off,
    () => false,
  );
}
