import puppeteer from 'puppeteer-core';
import { eventually, PATIENCE_MS } from './eventually.mjs';
import { makeProfile, removeProfile } from './firefox-profile.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** The id that `manifest/firefox.json` gives the extension. */
const GECKO_ID = 'sourcelight@sourcelight';
/** Firefox gives each extension a random origin; tests need to know it. */
const GECKO_UUID = '6d1b1b6e-2b6a-4b3a-9a43-0d1f7b2c8a11';
/** Port 9 discards: whatever is sent to this proxy goes nowhere. */
const DEAD_PROXY_PORT = 9;

const OFFLINE_PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': DEAD_PROXY_PORT,
  'network.proxy.socks_remote_dns': true,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.proxy.allow_hijacking_localhost': false,
};

/**
 * A browser with a fresh profile.
 *
 * @typedef {object} Session
 * @property {BrowserName} name
 * @property {import('puppeteer-core').Browser} browser
 * @property {string | null} origin Where the extension's own pages are, if there is one.
 */

/**
 * @param {object} options
 * @param {BrowserName} options.name
 * @param {string} [options.extension] Directory of an unpacked extension.
 * @param {boolean} [options.headless]
 * @param {{ width: number, height: number } | null} [options.viewport] Null follows the window.
 * @param {boolean} [options.online] Whether it reaches more than the loopback interface.
 * @param {string} [options.profile] Directory of a profile of Firefox; without it, one of its own.
 * @returns {Promise<Session>}
 */
export async function launch({
  name,
  extension,
  headless = true,
  viewport = null,
  online = false,
  profile,
}) {
  const options = { headless, defaultViewport: viewport, timeout: PATIENCE_MS };
  return name === 'chromium'
    ? launchChromium(options, extension, online)
    : launchFirefox(options, extension, online, profile);
}

/**
 * @param {import('puppeteer-core').LaunchOptions} options
 * @param {string | undefined} extension
 * @param {boolean} online
 * @returns {Promise<Session>}
 */
async function launchChromium(options, extension, online) {
  const browser = await puppeteer.launch({
    ...options,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    enableExtensions: extension ? [extension] : true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(online ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']),
    ],
  });
  if (!extension) return { name: 'chromium', browser, origin: null };
  const worker = await orClose(
    browser,
    browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: PATIENCE_MS }),
  );
  const { protocol, host } = new URL(worker.url());
  return { name: 'chromium', browser, origin: `${protocol}//${host}` };
}

/**
 * @param {import('puppeteer-core').LaunchOptions} options
 * @param {string | undefined} extension
 * @param {boolean} online
 * @param {string | undefined} profile
 * @returns {Promise<Session>}
 */
async function launchFirefox(options, extension, online, profile) {
  const userDataDir = profile ?? makeProfile();
  const browser = await puppeteer.launch({
    ...options,
    browser: 'firefox',
    userDataDir,
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    // The extension's own pages may be opened only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'privacy.reduceTimerPrecision': false,
      ...(online ? {} : OFFLINE_PREFERENCES),
    },
  });
  // Puppeteer takes away only profiles that it made.
  if (!profile) browser.process()?.once('exit', () => removeProfile(userDataDir));
  if (!extension) return { name: 'firefox', browser, origin: null };
  await orClose(browser, browser.installExtension(extension));
  return { name: 'firefox', browser, origin: `moz-extension://${GECKO_UUID}` };
}

/**
 * Waits for what must succeed before tests have a session that they can close: a browser that stays open
 * would keep Node from ending.
 *
 * @template T
 * @param {import('puppeteer-core').Browser} browser
 * @param {Promise<T>} step
 * @returns {Promise<T>}
 */
async function orClose(browser, step) {
  try {
    return await step;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Opens one of the extension's own pages in a tab.
 *
 * @param {Session} session
 * @param {string} path With a leading slash.
 * @returns {Promise<import('puppeteer-core').Page>}
 */
export async function openExtensionPage(session, path) {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const url = `${session.origin}${path}`;
  if (session.name === 'chromium') {
    await page.goto(url);
    return page;
  }
  // Firefox loads the page in another process: Puppeteer waits in vain for the old one, in which
  // nothing can be evaluated any more.
  page.goto(url, { timeout: 0 }).catch(() => {});
  await eventually(
    () => isLoaded(page, url).catch(() => false),
    (isThere) => {
      if (!isThere) throw new Error(`${url} did not load.`);
    },
  );
  return page;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function isLoaded(page, url) {
  return page.evaluate(
    (wanted) => location.href === wanted && document.readyState === 'complete',
    url,
  );
}
