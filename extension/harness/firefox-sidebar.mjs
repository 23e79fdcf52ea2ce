import { evaluateInFirefox } from './firefox-chrome.mjs';

const GECKO_SIDEBAR = `(async () => {
  await SidebarController.show('sourcelight_sourcelight-sidebar-action');
  const { contentDocument } = SidebarController.browser;
  const inner = contentDocument.getElementById('webext-panels-browser');
  for (let looks = 0; looks < 100 && inner.currentURI.spec === 'about:blank'; looks += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  return inner.currentURI.spec;
})()`;

/**
 * Opens the extension's sidebar in Firefox.
 *
 * @param {import('./browsers.mjs').Session} session
 * @returns {Promise<unknown>} The address that it shows.
 */
export function readSidebar(session) {
  return evaluateInFirefox(session, GECKO_SIDEBAR);
}
