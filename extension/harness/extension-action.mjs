import { evaluateInFirefox } from './firefox-chrome.mjs';

/** @typedef {import('./browsers.mjs').Session} Session */

const GECKO_CLICK = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs'
  );
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('sourcelight@sourcelight');
  // A click on the button while the popup is open would close it.
  ViewPopup.for(extension, window)?.closePopup();
  const { browserActionFor } = ExtensionParent.apiManager.global;
  await browserActionFor(extension).triggerAction(window);
})()`;

/**
 * Clicks the extension's toolbar button, as a reader does, on a page that is in front: the popup
 * opens and the browser lets the extension into that tab.
 *
 * @param {Session} session
 * @param {import('puppeteer-core').Page} page
 */
export async function clickAction(session, page) {
  await page.bringToFront();
  if (session.name === 'chromium') await clickInChromium(session, page);
  else await evaluateInFirefox(session, GECKO_CLICK);
}

/**
 * @param {Session} session
 * @param {import('puppeteer-core').Page} page
 */
async function clickInChromium({ browser, origin }, page) {
  const protocol = await browser.target().createCDPSession();
  const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  // Puppeteer's list of commands does not have this one yet.
  const send = /** @type {(method: string, parameters: object) => Promise<unknown>} */ (
    /** @type {unknown} */ (protocol.send.bind(protocol))
  );
  await send('Extensions.triggerAction', {
    id: new URL(String(origin)).host,
    targetId: tab?.targetId,
  });
  await protocol.detach();
}
