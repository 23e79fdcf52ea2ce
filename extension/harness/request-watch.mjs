import { evaluateInFirefox } from './firefox-chrome.mjs';

const GECKO_WATCH = `{
  const requests = (globalThis.sourcelightRequests = []);
  globalThis.sourcelightObserver = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
      if (loadingPrincipal?.addonPolicy || triggeringPrincipal?.addonPolicy) {
        requests.push(channel.URI.spec);
      }
    },
  };
  Services.obs.addObserver(globalThis.sourcelightObserver, 'http-on-modify-request');
}`;
const GECKO_READ = 'JSON.stringify(globalThis.sourcelightRequests)';

/** What the extension may load: its own files, and what it made itself. */
const OWN = /^(?:chrome-extension|moz-extension|blob|data):/;

/**
 * Watches what the extension's pages and its background ask of the network.
 *
 * @param {import('./browsers.mjs').Session} session
 * @returns {Promise<() => Promise<string[]>>} Tells the addresses so far that are not its own.
 */
export async function watchRequests(session) {
  if (session.name === 'firefox') {
    await evaluateInFirefox(session, GECKO_WATCH);
    return async () => JSON.parse(String(await evaluateInFirefox(session, GECKO_READ)));
  }
  /** @type {string[]} */
  const addresses = [];
  /** @param {import('puppeteer-core').Target} target */
  const watch = async (target) => {
    if (!target.url().startsWith(String(session.origin))) return;
    const protocol = await target.createCDPSession();
    protocol.on('Network.requestWillBeSent', ({ request }) => addresses.push(request.url));
    await protocol.send('Network.enable');
  };
  const { browser } = session;
  // A page that closes meanwhile asks for nothing any more.
  const watchOpen = (/** @type {import('puppeteer-core').Target} */ target) =>
    watch(target).catch((error) => {
      if (error?.name !== 'TargetCloseError') throw error;
    });
  await Promise.all(browser.targets().map(watchOpen));
  browser.on('targetcreated', (target) => watch(target).catch(() => {}));
  browser.on('targetchanged', (target) => watch(target).catch(() => {}));
  return async () => addresses.filter((address) => !OWN.test(address));
}
