import { stopBackground } from './background.mjs';
import { launch, openExtensionPage } from './browsers.mjs';
import { ContentWorld } from './content-world.mjs';
import { eventually } from './eventually.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { askBackground } from './measured-article.mjs';

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
   * @param {boolean} [hasRead] Whether a page was read, so that one can ask.
   */
  static async start(name, extension, origin, hasRead = true) {
    const session = await launch({ name, extension });
    if (name === 'firefox') {
      const control = await ExtensionControl.open(session);
      const page = await openExtensionPage(session, '/options/options.html');
      return new Subject(session, origin, page, null, control);
    }
    const page = await session.browser.newPage();
    const world = await ContentWorld.open(session, page);
    if (!hasRead) return new Subject(session, origin, page, world, null);
    await page.goto(`${origin}/plain`);
    await eventually(
      () => world.isThere,
      (isThere) => {
        if (!isThere) throw new Error('The content script did not come.');
      },
    );
    await rest(REST_MS);
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
    return this.world
      ? this.world.evaluate(askBackground, texts)
      : this.page.evaluate(askBackground, texts);
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
 * What a new page takes in Chromium: CPU time of its own thread, from the beginning to well after its
 * marks, and what of it is the extension's scripts, compiled and run for the first time, and painting.
 *
 * @param {import('./browsers.mjs').Session} session
 * @param {string} url
 * @param {(page: BrowserPage) => Promise<unknown>} load Opens it, and waits until it is marked.
 * @returns {Promise<{ thread: number, scripts: number, paint: number }>} Milliseconds.
 */
export async function measureThread(session, url, load) {
  const page = await session.browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'toplevel'] });
  await load(page);
  await rest(AFTERMATH_MS);
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString('utf8'));
  await page.close();
  /** @type {any[]} */
  const events = trace.traceEvents.filter((/** @type {any} */ { ph }) => ph === 'X');
  const parsing = events.find(({ name, args }) => {
    return name === 'ParseHTML' && args.beginData?.url === url;
  });
  if (!parsing) throw new Error('The trace does not tell of the page.');
  const own = events.filter(({ pid, tid }) => pid === parsing.pid && tid === parsing.tid);
  const named = (/** @type {string[]} */ names) => own.filter(({ name }) => names.includes(name));
  const scripts = named(['EvaluateScript']).filter(({ args }) => {
    return String(args.data?.url).startsWith('chrome-extension:');
  });
  return {
    thread: sumUp(named(['ThreadControllerImpl::RunTask'])),
    scripts: sumUp(scripts),
    paint: sumUp(named(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'])),
  };
}

/**
 * CPU time of events, those within others not counted twice.
 *
 * @param {any[]} events
 * @returns {number} Milliseconds.
 */
function sumUp(events) {
  let end = 0;
  let sum = 0;
  for (const { ts, dur, tdur } of [...events].sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur ?? dur;
  }
  return sum / 1000;
}

/**
 * Runs in the extension's world of a page.
 *
 * @returns {Timing | null}
 */
function readTiming() {
  /** @type {any} */
  const world = globalThis;
  return world[Symbol.for('sourcelight')]?.session.article().timing ?? null;
}

/** @param {number} ms */
function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
