import { findWorker } from './background.mjs';
import { evaluateInFirefox } from './firefox-chrome.mjs';

/** @typedef {import('./browsers.mjs').Session} Session */

/**
 * Presses a key of the extension's, on the page that is in front. No driver reaches the keys
 * themselves, so the browser is told that one was pressed.
 *
 * @param {Session} session
 * @param {string} command As the manifest calls it.
 */
export async function pressCommand(session, command) {
  if (session.name === 'firefox') {
    await evaluateInFirefox(session, `${GECKO_EXTENSION}.shortcuts.onCommand('${command}')`);
    return;
  }
  const worker = await findWorker(session);
  await worker?.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    /** @type {any} */ (chrome.commands.onCommand).dispatch(name, tab);
  }, command);
}

/**
 * Chooses an entry of the extension's in the context menu of the page that is in front.
 *
 * @param {Session} session
 * @param {string} menuItemId
 */
export async function chooseMenuEntry(session, menuItemId) {
  const click = { menuItemId, editable: false, pageUrl: '' };
  if (session.name === 'firefox') {
    const details = `${JSON.stringify(click)}, gBrowser.selectedTab`;
    await evaluateInFirefox(
      session,
      `${GECKO_EXTENSION}.emit('webext-menu-menuitem-click', ${details}) && null`,
    );
    return;
  }
  const worker = await findWorker(session);
  await worker?.evaluate(async (details) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    /** @type {any} */ (chrome.contextMenus.onClicked).dispatch(details, tab);
  }, click);
}

const GECKO_EXTENSION = `WebExtensionPolicy.getByID('sourcelight@sourcelight').extension`;
