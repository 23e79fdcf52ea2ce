import { evaluateInFirefox } from './firefox-chrome.mjs';

/**
 * Clicks into the popup that is open in Firefox, as a reader does; does nothing when none is.
 *
 * @param {import('./browsers.mjs').Session} session
 * @param {{ x: number, y: number }} point In CSS pixels of the popup's page.
 */
export async function clickInPopup(session, { x, y }) {
  await evaluateInFirefox(
    session,
    `(async () => {
      const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('sourcelight@sourcelight');
      const { browser } = ViewPopup.for(extension, window) ?? {};
      if (!browser) return;
      const { left, top } = browser.getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        const button = { button: 0, clickCount: 1 };
        window.synthesizeMouseEvent(type, left + ${x}, top + ${y}, button, {});
      }
    })()`,
  );
}
