import { CONTENT_SCRIPTS } from './content-scripts.js';
import { requestTab } from './messages.js';

/** @typedef {import('./protocol.d.ts').PageState} PageState */

/**
 * Switches Sourcelight on in a tab, injecting the content script where it does not run yet. The
 * browser allows that after a click on the extension's button, or where the site is granted.
 *
 * @param {number} tabId
 * @returns {Promise<PageState | null>} Null for pages that no extension may read.
 */
export async function switchTabOn(tabId) {
  const running = await requestTab(tabId, { type: 'switch_on' });
  if (running) return /** @type {PageState} */ (running);
  const target = { tabId };
  try {
    const everyFrame = { tabId, allFrames: true };
    await chrome.scripting.insertCSS({ target: everyFrame, files: ['/content/marks.css'] });
    await chrome.scripting.executeScript({ target, files: CONTENT_SCRIPTS });
  } catch {
    return null;
  }
  const state = await requestTab(tabId, { type: 'switch_on' });
  return /** @type {PageState | undefined} */ (state) ?? null;
}
