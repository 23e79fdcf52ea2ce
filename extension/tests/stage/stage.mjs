import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, openExtensionPage } from '../../harness/browsers.mjs';
import {
  collectBackgroundErrors,
  collectPageErrors,
  hearPage,
} from '../../harness/console-errors.mjs';
import { eventually, PATIENCE_MS } from '../../harness/eventually.mjs';
import { ExtensionControl } from '../../harness/extension-control.mjs';
import { startServer } from '../../harness/page-server.mjs';
import { Puppet } from './puppet.mjs';

/** @typedef {import('../../harness/browsers.mjs').BrowserName} BrowserName */
/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** Where the built extensions are. */
export const DIST =
  process.env.SOURCELIGHT_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));

/** The page that opens when the extension is installed. */
export const WELCOME = '/welcome/welcome.html';

/** @type {BrowserName[]} */
export const BROWSERS = ['chromium', 'firefox'];

/**
 * One browser with the extension, and the pages that a test opens in it.
 *
 * Every test ends with a look at what the extension logged or threw, which is never anything.
 */
export class Stage {
  /** @type {BrowserPage[]} */
  #pages = [];
  /** @type {BrowserPage | undefined} The page in whose tab one page after another is read. */
  #read;
  /** @type {string[]} */
  #errors = [];
  /** @type {Map<string, import('../../harness/page-server.mjs').ServedPage>} */
  #served = new Map();
  /** @type {import('../../harness/page-server.mjs').PageServer | undefined} */
  #server;
  /** @type {import('../../harness/browsers.mjs').Session | undefined} */
  #session;
  /** @type {ExtensionControl | undefined} */
  #control;
  /** The directory of the extension. */
  #extension = '';
  /** @type {string[]} What the pages that are open wrote to their consoles or threw. */
  said = [];

  get session() {
    assert(this.#session);
    return this.#session;
  }

  get control() {
    assert(this.#control);
    return this.#control;
  }

  /**
   * @param {BrowserName} name
   * @param {string} build `all-sites`, `shipping`, or the directory of a build for one test.
   */
  async set(name, build) {
    const extension = path.resolve(DIST, build === 'shipping' ? '' : build, name);
    assert(existsSync(extension), `${extension} is missing: run \`cargo xtask test\`.`);
    this.#extension = extension;
    this.#server = await startServer((at) => this.#served.get(at));
    this.#session = await launch({ name, extension });
    this.#control = await ExtensionControl.open(this.#session);
    // It comes to the front by itself, so it must not come in the midst of a test.
    if (build === 'shipping') await this.#control.waitForTab(WELCOME);
    collectBackgroundErrors(this.#session, this.#errors);
  }

  /** Installs the extension once more, as an update does, under the pages that are open. */
  async updateExtension() {
    await this.session.browser.installExtension(this.#extension);
    this.#control = await ExtensionControl.open(this.session);
  }

  /** Starts the extension anew in Chromium, under the pages that are open, as after an update. */
  async restartExtension() {
    await this.#configure((developerPrivate) =>
      developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await this.control.restartExtension();
    await this.#regainControl();
  }

  /** Lets the extension into private windows of Chromium, as its reader may; that starts it anew. */
  async allowPrivateWindows() {
    await this.#configure(async (developerPrivate, extensionId) => {
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    });
    await this.#regainControl();
  }

  /**
   * Changes what only the browser's own page of extensions may. Without developer mode, Chromium starts
   * no test extension a second time.
   *
   * @param {(developerPrivate: any, extensionId: string) => Promise<void>} change Runs in that page.
   */
  async #configure(change) {
    const page = await this.session.browser.newPage();
    await page.goto('chrome://extensions');
    const id = new URL(String(this.session.origin)).host;
    const run = `(${change})(chrome.developerPrivate, ${JSON.stringify(id)})`;
    await page.evaluate(run);
    await page.close();
  }

  /** Waits until an extension that starts anew can be asked. */
  async #regainControl() {
    this.#control = undefined;
    await eventually(
      async () => {
        this.#control = await ExtensionControl.open(this.session).catch(() => undefined);
      },
      () => assert(this.#control),
    );
  }

  async strike() {
    await this.#session?.browser.close();
    await this.#server?.close();
  }

  /** Closes what a test opened. */
  async clear() {
    for (const page of this.#pages.splice(0)) {
      // The browser itself closes what it puts away.
      if (!page.isClosed()) await page.close();
    }
    this.said = [];
    const errors = this.#errors.splice(0);
    assert.deepEqual(errors, [], 'The extension logs and throws nothing.');
  }

  /**
   * Opens a page of the web.
   *
   * @param {string | Buffer} body
   * @param {Record<string, string>} [headers]
   * @returns {Promise<{ page: BrowserPage, tabId: number }>}
   */
  async open(body, headers = {}) {
    const page = await this.session.browser.newPage();
    this.#adopt(page);
    return this.#show(page, body, headers);
  }

  /**
   * Opens a page of the web in the tab of the one that was read before, as a link does: for pages to
   * which nothing is done but to read them, as a tab takes longer to open than most of them to read.
   *
   * @param {string} body
   */
  async turnTo(body) {
    if (!this.#read) {
      this.#read = await this.session.browser.newPage();
      this.#hear(this.#read);
    }
    return this.#show(this.#read, body, {});
  }

  /**
   * @param {BrowserPage} page
   * @param {string | Buffer} body
   * @param {Record<string, string>} headers
   */
  async #show(page, body, headers) {
    assert(this.#server);
    const at = `/${this.#served.size}.html`;
    this.#served.set(at, { body, headers });
    await page.goto(`${this.#server.origin}${at}`, { waitUntil: 'domcontentloaded' });
    return { page, tabId: await this.control.findTab(page) };
  }

  /**
   * Finds the page that the browser loaded anew in place of one that it put away.
   *
   * @param {string} url
   * @returns {Promise<BrowserPage>}
   */
  async findAgain(url) {
    const page = await eventually(
      async () => (await this.session.browser.pages()).find((page) => page.url() === url),
      (page) => assert(page, `${url} is not open.`),
    );
    this.#adopt(/** @type {BrowserPage} */ (page));
    return /** @type {BrowserPage} */ (page);
  }

  /** @param {BrowserPage} page */
  #adopt(page) {
    this.#pages.push(page);
    this.#hear(page);
  }

  /** @param {BrowserPage} page */
  #hear(page) {
    page.setDefaultTimeout(PATIENCE_MS);
    collectPageErrors(this.session, page, this.#errors);
    hearPage(page, (text) => this.said.push(text));
  }

  /**
   * Opens one of the extension's own pages, in a tab of its own.
   *
   * @param {string} path
   * @returns {Promise<BrowserPage>}
   */
  async openOwn(path) {
    const page = await openExtensionPage(this.session, path);
    this.#pages.push(page);
    collectPageErrors(this.session, page, this.#errors);
    await page.waitForSelector('[data-phase], [data-ready]');
    return page;
  }

  /**
   * Opens the popup of a tab, in a tab of its own.
   *
   * @param {number} tabId
   * @returns {Promise<BrowserPage>}
   */
  openPopup(tabId) {
    return this.openOwn(`/popup/popup.html?tab=${tabId}`);
  }

  /**
   * Opens the panel of a tab, in a tab of its own.
   *
   * @param {number} tabId
   * @returns {Promise<BrowserPage>}
   */
  openPanel(tabId) {
    return this.openOwn(`/panel/panel.html?tab=${tabId}`);
  }

  /**
   * Opens a tab that plays articles; see `Puppet`.
   *
   * @returns {Promise<Puppet>}
   */
  async openPuppet() {
    const puppet = await Puppet.open(this.session);
    this.#pages.push(puppet.page);
    return puppet;
  }
}

/**
 * Defines the same tests for both browsers.
 *
 * @param {string} title
 * @param {'all-sites' | 'shipping'} build
 * @param {(stage: Stage, name: BrowserName) => void} define
 */
export function inBrowsers(title, build, define) {
  for (const name of BROWSERS) {
    describe(`${title}, ${name}`, () => {
      const stage = new Stage();
      before(() => stage.set(name, build));
      afterEach(() => stage.clear());
      after(() => stage.strike());
      define(stage, name);
    });
  }
}

/**
 * Waits until the popup, or the panel, shows a state of the page.
 *
 * @param {BrowserPage} popup
 * @param {import('../../shared/protocol.d.ts').PageState['phase'] | 'unreadable' | 'closed'} phase
 */
export async function waitForPhase(popup, phase) {
  await popup.waitForSelector(`[data-phase="${phase}"]`);
}

/**
 * What the popup says.
 *
 * @param {BrowserPage} popup
 * @returns {Promise<string>}
 */
export async function readStatus(popup) {
  return popup.$eval('#status', (status) => /** @type {HTMLElement} */ (status).innerText);
}

/**
 * The names of the marks in a page's registry of highlights.
 *
 * @param {BrowserPage} page
 * @returns {Promise<string[]>}
 */
export async function readMarkNames(page) {
  return page.evaluate(() => [...CSS.highlights.keys()].sort());
}
