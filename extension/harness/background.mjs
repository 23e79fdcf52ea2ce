import { evaluateInFirefox } from './firefox-chrome.mjs';

/** @typedef {import('./browsers.mjs').Session} Session */

const GECKO_STOP = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('sourcelight@sourcelight');
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
})()`;

/**
 * Stops the extension's background, as a browser does when it is idle or memory is short. The next
 * message to it starts it again.
 *
 * @param {Session} session
 */
export async function stopBackground(session) {
  if (session.name === 'firefox') {
    await evaluateInFirefox(session, GECKO_STOP);
    return;
  }
  const worker = await findWorker(session);
  if (!worker) throw new Error('The background does not run.');
  await worker.close().catch((error) => {
    // The driver takes leave of the worker after it has closed it, and may find it gone.
    if (!String(error).includes('No session with given id')) throw error;
  });
}

/**
 * How long the engine took to start in the background that runs now.
 *
 * @param {Session} session
 * @param {import('puppeteer-core').Page} own One of the extension's pages.
 * @returns {Promise<number>} Milliseconds; not a number when it has not started.
 */
export async function measureEngineStart(session, own) {
  if (session.name === 'firefox') {
    const duration = await own.evaluate(async () => {
      const background = await chrome.runtime.getBackgroundPage();
      return background?.performance.getEntriesByName('sourcelight:start')[0]?.duration;
    });
    return Number(duration);
  }
  const worker = await findWorker(session);
  const duration = await worker?.evaluate(
    () => performance.getEntriesByName('sourcelight:start')[0]?.duration,
  );
  return Number(duration);
}

/**
 * The script that runs in Chromium's background.
 *
 * @param {Session} session
 */
export async function findWorker({ browser }) {
  const target = browser.targets().find((candidate) => candidate.type() === 'service_worker');
  return target?.worker();
}
