import { CONTENT_SCRIPTS } from './content-scripts.js';
import { requestTab } from './messages.js';

/** @typedef {import('./protocol.d.ts').PageState} PageState */
/** @typedef {import('./protocol.d.ts').Wish} Wish */

/**
 * Switches Sourcelight on in a tab, injecting the content script where it does not run yet. The
 * browser allows that after a click on the extension's button, or where the site is granted.
 *
 * @param {number} tabId
 * @param {Wish} wish What of its page is to be read.
 * @returns {Promise<PageState | null>} Null for pages that no extension may read.
 */
export async function switchTabOn(tabId, wish) {
  /** @type {PageState | undefined} */
  const running = await requestTab(tabId, { type: 'switch_on', wish });
  if (running) return running;
  const target = { tabId };
  try {
    const everyFrame = { tabId, allFrames: true };
    await chrome.scripting.insertCSS({ target: everyFrame, files: ['/content/marks.css'] });
    await chrome.scripting.executeScript({ target, files: CONTENT_SCRIPTS });
  } catch {
    return null;
  }
  /** @type {PageState | undefined} */
  const state = await requestTab(tabId, { type: 'switch_on', wish });
  return state ?? null;
}
