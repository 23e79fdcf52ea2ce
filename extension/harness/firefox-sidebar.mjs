import { evaluateInFirefox } from './firefox-chrome.mjs';

const GECKO_SIDEBAR = `(async () => {
  for (let looks = 0; looks < 60; looks += 1) {
    const { contentDocument } = SidebarController.browser ?? {};
    const address = contentDocument?.getElementById('webext-panels-browser')?.currentURI.spec;
    if (SidebarController.isOpen && address && address !== 'about:blank') return address;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  return '';
})()`;

/**
 * Waits until Firefox has opened an extension's sidebar.
 *
 * @param {import('./browsers.mjs').Session} session
 * @returns {Promise<unknown>} The address that it shows, empty if it stays closed.
 */
export function readSidebar(session) {
  return evaluateInFirefox(session, GECKO_SIDEBAR);
}
