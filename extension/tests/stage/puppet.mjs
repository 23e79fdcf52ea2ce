import assert from 'node:assert/strict';
import { openExtensionPage } from '../../harness/browsers.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { summarize } from '../../shared/summary.js';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../../shared/protocol.d.ts').PageState} PageState */

/**
 * A tab that answers as a content script on some article would: for what no real page brings
 * about at will.
 */
export class Puppet {
  /**
   * @param {import('puppeteer-core').Page} page
   * @param {number} tabId
   */
  constructor(page, tabId) {
    this.page = page;
    this.tabId = tabId;
  }

  /**
   * @param {import('../../harness/browsers.mjs').Session} session
   * @returns {Promise<Puppet>}
   */
  static async open(session) {
    const page = await openExtensionPage(session, '/options/options.html');
    const tabId = await page.evaluate(async () => Number((await chrome.tabs.getCurrent())?.id));
    await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      world.asked = [];
      chrome.runtime.onMessage.addListener((message, _sender, respond) => {
        if (message.type === 'state') return false;
        // What comes and goes with the pointer is no part of what is asked one after another.
        if (message.type === 'light') return false;
        world.asked.push(message);
        respond(message.type === 'article' ? world.article : world.article.state);
        return false;
      });
    });
    return new Puppet(page, tabId);
  }

  /**
   * Plays an article, whether somebody watches already or not.
   *
   * @param {Article} article
   * @param {import('../../shared/summary.js').ReadingFacts} [facts]
   */
  async play(article, facts = {}) {
    const { report } = article;
    /** @type {PageState} */
    const ready = report
      ? { phase: 'ready', summary: summarize(report, { hidden: article.hidden.length, ...facts }) }
      : article.state;
    await this.page.evaluate(
      (played) => {
        /** @type {any} */ (globalThis).article = played;
        return chrome.runtime.sendMessage({ type: 'state', state: played.state }).catch(() => {});
      },
      { ...article, state: article.state.phase === 'off' ? ready : article.state },
    );
  }

  /**
   * Plays a page that has no report.
   *
   * @param {PageState} state
   */
  async playState(state) {
    await this.play({
      state,
      url: 'https://news.example/story',
      title: '',
      blocks: [],
      headings: [],
      report: null,
      hidden: [],
      painted: 0,
      timing: null,
    });
  }

  /**
   * Waits until the last thing that was asked of it is this.
   *
   * @param {import('../../shared/protocol.d.ts').ContentRequest} request
   */
  async waitToBeAsked(request) {
    await eventually(
      () => this.page.evaluate(() => /** @type {any} */ (globalThis).asked),
      (asked) => assert.deepEqual(asked.at(-1), request),
    );
  }
}
