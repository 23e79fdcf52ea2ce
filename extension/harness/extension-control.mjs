import { openExtensionPage } from './browsers.mjs';
import { eventually, PATIENCE_MS } from './eventually.mjs';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/**
 * What a tab's button on the toolbar shows.
 *
 * @typedef {object} Badge
 * @property {string} text
 * @property {string} title What it is called, for those who do not see it.
 */

/**
 * Asks the extension about tabs, through one of its own pages: web pages cannot do that.
 */
export class ExtensionControl {
  /** @type {import('puppeteer-core').Page} */
  #page;

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {import('./browsers.mjs').Session} session
   * @returns {Promise<ExtensionControl>}
   */
  static async open(session) {
    return new ExtensionControl(await openExtensionPage(session, '/popup/popup.html'));
  }

  /**
   * The browser's id of a page's tab; brings the tab to the front.
   *
   * @param {import('puppeteer-core').Page} page
   * @returns {Promise<number>}
   */
  async findTab(page) {
    await page.bringToFront();
    return this.#page.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return /** @type {number} */ (tab?.id);
    });
  }

  /**
   * Waits until the content script in a tab has ended its work.
   *
   * @param {number} tabId
   * @returns {Promise<PageState>}
   */
  async settle(tabId) {
    return /** @type {Promise<PageState>} */ (
      this.#ask(tabId, { type: 'describe', settled: true })
    );
  }

  /** Starts the extension anew, as after an update; nothing can be asked any more after that. */
  async restartExtension() {
    const closed = new Promise((resolve) => this.#page.once('close', resolve));
    // The page goes with the extension, and cannot answer any more.
    this.#page.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await closed;
  }

  /**
   * Switches a page on or off, as the popup does.
   *
   * @param {number} tabId
   * @param {boolean} isOn
   */
  async switch(tabId, isOn) {
    await this.#ask(tabId, isOn ? { type: 'switch_on', wish: 'page' } : { type: 'switch_off' });
  }

  /**
   * Wishes something of a page to be read, as the extension's buttons and keys do.
   *
   * @param {number} tabId
   * @param {import('../shared/protocol.d.ts').Wish} wish
   * @returns {Promise<PageState>} The state once it has been read.
   */
  async wish(tabId, wish) {
    await this.#ask(tabId, { type: 'switch_on', wish });
    return this.settle(tabId);
  }

  /**
   * @param {number} tabId
   * @param {{ anchored?: boolean }} [options] Whether to ask where its claims stand in the document.
   * @returns {Promise<Article>}
   */
  async readArticle(tabId, { anchored = false } = {}) {
    return /** @type {Promise<Article>} */ (this.#ask(tabId, { type: 'article', anchored }));
  }

  /**
   * Puts a tab away, as the browser does when memory is short.
   *
   * @param {number} tabId A tab that is not in front.
   * @returns {Promise<number>} Its id from now on.
   */
  async discardTab(tabId) {
    return this.#page.evaluate(async (id) => {
      const discarded = await chrome.tabs.discard(id);
      return Number(discarded?.id ?? id);
    }, tabId);
  }

  /**
   * Brings a tab to the front, and loads its page anew if the tab was put away.
   *
   * @param {number} tabId
   */
  async showTab(tabId) {
    await this.#page.evaluate((id) => chrome.tabs.update(id, { active: true }), tabId);
  }

  /** Goes back to the page that a tab showed before. @param {number} tabId */
  async goBack(tabId) {
    await this.#page.evaluate((id) => chrome.tabs.goBack(id), tabId);
  }

  /**
   * Shows a tab's page in Firefox's reader view, once Firefox has seen that it is an article.
   *
   * @param {number} tabId
   */
  async enterReaderView(tabId) {
    const toggle = (/** @type {number} */ id) =>
      /** @type {any} */ (globalThis).browser.tabs.toggleReaderMode(id);
    await eventually(
      () => this.#page.evaluate(toggle, tabId).catch((error) => error),
      (error) => {
        if (error) throw error;
      },
    );
  }

  /**
   * Steps through a page's claims, as the extension's keys do.
   *
   * @param {number} tabId
   * @param {import('../shared/protocol.d.ts').StepTarget} to
   * @returns {Promise<boolean>} Whether there is such a claim.
   */
  async step(tabId, to) {
    return /** @type {Promise<boolean>} */ (this.#ask(tabId, { type: 'step', to }));
  }

  /**
   * Has a page bring words into view and light them up for a moment, as the panel does.
   *
   * @param {number} tabId
   * @param {import('../shared/report.d.ts').BlockSpan[]} spans
   * @returns {Promise<boolean>} Whether the page still holds them.
   */
  async showPlace(tabId, spans) {
    return /** @type {Promise<boolean>} */ (this.#ask(tabId, { type: 'show_place', spans }));
  }

  /**
   * Has a page outline what was passed by, or no more, as the panel does.
   *
   * @param {number} tabId
   * @param {boolean} on
   */
  async showPassed(tabId, on) {
    return /** @type {Promise<boolean>} */ (this.#ask(tabId, { type: 'show_passed', on }));
  }

  /**
   * Whether the extension has an entry in context menus.
   *
   * @param {string} id
   */
  async hasMenuEntry(id) {
    return this.#page.evaluate(async (wanted) => {
      // The browser refuses to change what is not there.
      try {
        await chrome.contextMenus.update(wanted, { enabled: true });
        return true;
      } catch {
        return false;
      }
    }, id);
  }

  /**
   * Waits until a page that goes on living is in a state as a check wants it.
   *
   * @param {number} tabId
   * @param {(state: PageState) => void} check Throws while the state is another.
   * @returns {Promise<PageState>}
   */
  waitForState(tabId, check) {
    return eventually(() => this.settle(tabId), check);
  }

  /**
   * Waits until a page that goes on living was read as a check wants it.
   *
   * @param {number} tabId
   * @param {(article: Article) => void} check Throws while it was read otherwise.
   * @returns {Promise<Article>}
   */
  waitForArticle(tabId, check) {
    return eventually(() => this.readArticle(tabId), check);
  }

  /**
   * Waits until a tab's badge is as a check wants it. The content script tells the background of
   * its state and nobody answers, so the badge may follow the state by a moment.
   *
   * @param {number} tabId
   * @param {(badge: Badge) => void} check Throws while the badge is another.
   * @returns {Promise<Badge>}
   */
  waitForBadge(tabId, check) {
    return eventually(() => this.#readBadge(tabId), check);
  }

  /**
   * @param {number} tabId
   * @returns {Promise<Badge>}
   */
  async #readBadge(tabId) {
    return this.#page.evaluate(async (id) => {
      const [text, title] = await Promise.all([
        chrome.action.getBadgeText({ tabId: id }),
        chrome.action.getTitle({ tabId: id }),
      ]);
      return { text, title };
    }, tabId);
  }

  /**
   * Whether a content script runs in a tab, once its page has loaded and one could have begun.
   *
   * @param {number} tabId
   * @returns {Promise<boolean>}
   */
  async isPresent(tabId) {
    await eventually(
      () => this.#page.evaluate((id) => chrome.tabs.get(id), tabId),
      ({ status }) => {
        if (status !== 'complete') throw new Error(`The page is still ${status}.`);
      },
    );
    return this.#page.evaluate(async (id) => {
      const message = { type: 'describe', settled: false };
      const answer = await chrome.tabs.sendMessage(id, message).catch(() => undefined);
      return answer !== undefined;
    }, tabId);
  }

  /**
   * The tab of the extension's own page, which no content script may enter.
   *
   * @returns {Promise<number>}
   */
  async findOwnTab() {
    return this.#page.evaluate(async () => Number((await chrome.tabs.getCurrent())?.id));
  }

  /**
   * Waits until the content script is registered for some site, or for none.
   *
   * @param {boolean} wanted
   */
  async waitForRegistration(wanted) {
    await eventually(
      () => this.#page.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
      ({ length }) => {
        if (length > 0 !== wanted) throw new Error('The registration did not change.');
      },
    );
  }

  /**
   * Waits until so many pages without a window keep the engine, in Chromium.
   *
   * @param {number} count
   */
  async waitForKeepers(count) {
    await eventually(
      () =>
        this.#page.evaluate(async () => {
          const contextTypes = [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT];
          return (await chrome.runtime.getContexts({ contextTypes })).length;
        }),
      (found) => {
        if (found !== count) throw new Error(`${found} pages keep the engine.`);
      },
    );
  }

  /** Ends the page that keeps the engine, as the browser may. */
  async closeKeeper() {
    await this.#page.evaluate(() => chrome.offscreen.closeDocument().catch(() => {}));
  }

  /**
   * Opens a page in a window of its own.
   *
   * @param {string} url
   * @param {boolean} incognito
   * @returns {Promise<{ windowId: number, tabId: number }>}
   */
  async openWindow(url, incognito) {
    return this.#page.evaluate(
      async (at, isPrivate) => {
        const opened = await chrome.windows.create({
          url: at,
          incognito: isPrivate,
          focused: false,
        });
        return { windowId: Number(opened?.id), tabId: Number(opened?.tabs?.[0]?.id) };
      },
      url,
      incognito,
    );
  }

  /** @param {number} windowId */
  async closeWindow(windowId) {
    await this.#page.evaluate((id) => chrome.windows.remove(id), windowId);
  }

  /**
   * Writes into the extension's store.
   *
   * @param {Record<string, unknown>} items
   */
  async store(items) {
    await this.#page.evaluate((written) => chrome.storage.local.set(written), items);
  }

  /**
   * What the extension's store holds.
   *
   * @returns {Promise<Record<string, unknown>>}
   */
  async readStored() {
    return this.#page.evaluate(() => chrome.storage.local.get());
  }

  /**
   * What the extension has given the browser to synchronize.
   *
   * @returns {Promise<Record<string, unknown>>}
   */
  async readSynchronized() {
    return this.#page.evaluate(() => chrome.storage.sync.get());
  }

  /**
   * Waits until a tab shows one of the extension's pages.
   *
   * @param {string} path With a leading slash.
   */
  async waitForTab(path) {
    const url = await this.#page.evaluate((at) => chrome.runtime.getURL(at), path);
    await eventually(
      () => this.#page.evaluate((wanted) => chrome.tabs.query({ url: wanted }), url),
      ({ length }) => {
        if (length === 0) throw new Error(`${path} did not open.`);
      },
    );
  }

  /**
   * @param {number} tabId
   * @param {import('../shared/protocol.d.ts').ContentRequest} message
   * @returns {Promise<unknown>}
   */
  async #ask(tabId, message) {
    return this.#page.evaluate(
      async (id, request, patience) => {
        const deadline = performance.now() + patience;
        for (;;) {
          try {
            return await chrome.tabs.sendMessage(id, request, { frameId: 0 });
          } catch (error) {
            // The content script has not been injected yet.
            if (performance.now() > deadline) throw error;
          }
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      tabId,
      message,
      PATIENCE_MS,
    );
  }
}
