/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */

const BACKGROUND = '#b3261e';
const TEXT = '#ffffff';

/**
 * Shows on the toolbar how many of a page's claims have a source without a name, and says so in
 * words for those who do not see it.
 *
 * @param {number} tabId
 * @param {PageState} state
 */
export async function showBadge(tabId, state) {
  const unnamed = state.phase === 'ready' ? state.summary.unnamed : 0;
  const text = unnamed === 0 ? '' : String(unnamed);
  await Promise.all([
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
    chrome.action.setBadgeTextColor({ tabId, color: TEXT }),
    chrome.action.setTitle({ tabId, title: describe(state) }),
  ]);
}

/**
 * @param {PageState} state
 * @returns {string}
 */
function describe(state) {
  const { getMessage } = chrome.i18n;
  if (state.phase !== 'ready') return getMessage('actionTitle');
  const { status, claims, unnamed } = state.summary;
  if (status !== 'ok') return getMessage('actionTitle');
  if (unnamed === 0) return getMessage('badgeAllNamed', [String(claims)]);
  return getMessage('badgeUnnamed', [String(unnamed), String(claims)]);
}
