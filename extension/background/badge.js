import { tellClaims } from '../shared/account-text.js';
import { tellExtent } from '../shared/coverage-text.js';
import { countMessage, message } from '../shared/localize.js';

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
  if (state.phase !== 'ready' || state.summary.status !== 'ok') return message('actionTitle');
  return [count(state.summary), ...tellExtent(state.summary)].join('\n');
}

/** @param {import('../shared/protocol.d.ts').Summary} summary */
function count(summary) {
  const { claims, unnamed, unclear } = summary;
  const all = countMessage('claims', claims);
  if (unnamed === 0 && (unclear > 0 || claims === 0)) {
    return message('badgeFound', tellClaims(summary));
  }
  if (unnamed === 0) return message('badgeAllNamed', all);
  return message('badgeUnnamed', String(unnamed), all);
}
