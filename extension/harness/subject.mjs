import { stopBackground } from './background.mjs';
import { launch, openExtensionPage } from './browsers.mjs';
import { ContentWorld } from './content-world.mjs';
import { eventually } from './eventually.mjs';
import { ExtensionControl } from './extension-control.mjs';

/** @typedef {import('../shared/protocol.d.ts').Timing} Timing */
/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** How long a browser takes to put a stopped background away, in milliseconds. */
const REST_MS = 700;
/** How long a page is left alone after its marks, for what it does about them later. */
const AFTERMATH_MS = 1500;

/**
 * A browser with a build of the extension that is measured, where a page waits that asks.
 *
 * In Chromium no page of the extension is open: its scripts in the page ask. Firefox lets nobody into
 * their world, so that there a page of the extension asks.
 */
export class Subject {
  /**
   * @param {import('./browsers.mjs').Session} session
   * @param {string} origin Where pages are.
   * @param {BrowserPage} page
   * @param {ContentWorld | null} world
   * @param {ExtensionControl | null} control
   */
  constructor(session, origin, page, world, control) {
    this.session = session;
    this.origin = origin;
    this.page = page;
    this.world = world;
    this.control = control;
  }

  /**
   * @param {import('./browsers.mjs').BrowserName} name
   * @param {string} extension
   * @param {string} origin
   * @param {boolean} [mayRead] Whether a page was read before.
   */
  static async start(name, extension, origin, mayRead = true) {
    const session = await launch({ name, extension });
    if (name === 'firefox') {
      const control = await ExtensionControl.open(session);
      const page = await openExtensionPage(session, '/options/options.html');
      return new Subject(session, origin, page, null, control);
    }
    const page = await session.browser.newPage();
    const world = await ContentWorld.open(session, page);
    await page.goto(`${origin}/plain`);
    await eventually(
      () => world.isThere,
      (isThere) => {
        if (!isThere) throw new Error('The content script did not come.');
      },
    );
    if (mayRead) await rest(REST_MS);
    return new Subject(session, origin, page, world, null);
  }

  async close() {
    await this.session.browser.close();
  }

  async stopBackground() {
    // What it does after an answer is done by then.
    await rest(REST_MS);
    await stopBackground(this.session);
    await rest(REST_MS);
  }

  /**
   * Has the background read paragraphs.
   *
   * @param {string[]} texts
   * @returns {Promise<number>} Milliseconds until the answer.
   */
  async ask(texts) {
    return this.world ? this.world.evaluate(ask, texts) : this.page.evaluate(ask, texts);
  }

  /**
   * Opens an article, and waits for its marks.
   *
   * @param {string} at
   * @returns {Promise<Timing>}
   */
  async open(at) {
    const page = await this.session.browser.newPage();
    const timing = await this.read(page, at);
    await page.close();
    return timing;
  }

  /**
   * @param {BrowserPage} page
   * @param {string} at
   * @returns {Promise<Timing>}
   */
  async read(page, at) {
    if (this.control) {
      await page.goto(`${this.origin}${at}`);
      const tabId = await this.control.findTab(page);
      await this.control.settle(tabId);
      const { timing } = await this.control.readArticle(tabId);
      if (!timing) throw new Error('The article was not marked.');
      return timing;
    }
    const world = await ContentWorld.open(this.session, page);
    await page.goto(`${this.origin}${at}`);
    const timing = await eventually(
      () => (world.isThere ? world.evaluate(readTiming) : null),
      (found) => {
        if (!found) throw new Error('The article was not marked.');
      },
    );
    return /** @type {Timing} */ (timing);
  }
}

/**
 * What the extension costs a page in Chromium: CPU time of its own thread, from the beginning to well
 * after its marks, without what the page takes by itself.
 *
 * @param {Subject} subject
 * @param {string} at
 * @returns {Promise<Record<string, number>>} Milliseconds.
 */
export async function measurePageWork(subject, at) {
  const page = await subject.session.browser.newPage();
  await page.goto(`${subject.origin}/plain`);
  await rest(AFTERMATH_MS);
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-v8.compile', 'v8', 'toplevel'],
  });
  await subject.read(page, at);
  await rest(AFTERMATH_MS);
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString('utf8'));
  await page.close();
  return sumUp(trace.traceEvents, String(subject.session.origin));
}

/**
 * @param {any[]} events Of a trace.
 * @param {string} origin The extension's.
 */
function sumUp(events, origin) {
  const isOwn = (/** @type {any} */ { args }) =>
    [args?.data?.url, args?.fileName, args?.data?.stackTrace?.[0]?.url].some((url) =>
      String(url ?? '').startsWith(origin),
    );
  const scripts = events.filter((event) => event.ph === 'X' && isOwn(event));
  const compiled = scripts.filter(({ name }) => name === 'v8.compile');
  const thread = scripts.find(({ name }) => name === 'EvaluateScript');
  const ofPage = events.filter(({ ph, tid, pid }) => {
    return ph === 'X' && tid === thread?.tid && pid === thread?.pid;
  });
  const tasks = ofPage.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  const ran = outermost(
    scripts.filter(({ tid, pid }) => tid === thread?.tid && pid === thread?.pid),
  );
  const marked = Math.max(...ran.map(({ ts }) => ts));
  const painting = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'];
  const painted = outermost(
    ofPage.filter(({ name, ts }) => painting.includes(name) && ts > Number(thread?.ts)),
  );
  return {
    'page/scripts-compiled': inMs(compiled),
    'page/scripts-ran': inMs(ran),
    'page/painted': inMs(painted),
    'page/thread': inMs(outermost(tasks)),
    'page/marked-at': (marked - Number(thread?.ts)) / 1000,
  };
}

/** Those that are in no other. @param {any[]} events */
function outermost(events) {
  let end = 0;
  return [...events]
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter((event) => {
      if (event.ts < end) return false;
      end = event.ts + event.dur;
      return true;
    });
}

/** @param {any[]} events */
function inMs(events) {
  return events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000;
}

/** Runs in the extension's world of a page. @returns {Timing | null} */
function readTiming() {
  /** @type {any} */
  const world = globalThis;
  return world[Symbol.for('sourcelight')]?.session.article().timing ?? null;
}

/**
 * Runs where the extension's messages can be sent.
 *
 * @param {string[]} texts
 * @returns {Promise<number>}
 */
async function ask(texts) {
  const page = {
    title: '',
    lang: 'en',
    extent: 'text',
    truncated: false,
    hints: { ogType: 'article', jsonLdTypes: [], accessibleForFree: null },
    paths: [],
    blocks: texts.map((text) => ({ text, tag: 'p', visible: true })),
  };
  const began = performance.now();
  const { report } = await chrome.runtime.sendMessage({ type: 'analyze', page });
  if (!report) throw new Error('The background gave no report.');
  return performance.now() - began;
}

/** @param {number} ms */
function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
