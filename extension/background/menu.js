import { switchTabOn } from '../shared/injection.js';
import { message } from '../shared/localize.js';
import { ALL_SITES } from '../shared/sites.js';

const READ_SELECTION = 'read-selection';

/**
 * Puts the extension's entry into the context menu of selected text. The browser keeps it, also while
 * the background does not run, so that it is made once: when the extension is installed or updated.
 */
export function makeMenu() {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({
      id: READ_SELECTION,
      title: message('menuReadSelection'),
      contexts: ['selection'],
      // Elsewhere no extension may read.
      documentUrlPatterns: ALL_SITES,
    });
  });
}

/**
 * Does what a reader wants who chose the extension's entry.
 *
 * @param {Pick<chrome.contextMenus.OnClickData, 'menuItemId'>} click
 * @param {chrome.tabs.Tab | undefined} tab
 */
export async function answerMenu({ menuItemId }, tab) {
  if (menuItemId !== READ_SELECTION || tab?.id === undefined) return;
  await switchTabOn(tab.id, 'selection');
}
