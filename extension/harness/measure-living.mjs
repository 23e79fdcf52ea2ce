// Measures what the extension takes of a page that goes on living after it was read: a thread of comments
// that opens, stories that come where the page ends, a framework that takes its nodes away and puts them
// back.
//
//   node measure-living.mjs --extension DIR [--browser chromium|firefox] [--json]
//
// DIR is a build with access to all sites. Every page is shown in turns in a browser with the extension and
// in one without.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launch } from './browsers.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { findMedian, printFigures } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';
import { startServer } from './page-server.mjs';

const ROUNDS = 3;
/** How long a page is looked at after its last change, for what the extension does about it later. */
const AFTERMATH_MS = 3_000;
const SAMPLE = new URL('../../www/samples/seawall.html', import.meta.url);

/** What pages do to themselves, each in some steps with a pause between them, in milliseconds. */
const LIVES = {
  comments: { does: addComments, steps: 20, pause: 100 },
  scroll: { does: addStory, steps: 6, pause: 1_000 },
  framework: { does: renderAnew, steps: 60, pause: 50 },
};

const { name, json, extension } = readMeasureOptions('measure-living.mjs', { extension: 'DIR' });

const sample = await readFile(SAMPLE, 'utf8');
const server = await startServer(() => ({ body: sample, headers: {} }));
const bare = await launch({ name });
const session = await launch({ name, extension: path.resolve(extension) });
try {
  const control = await ExtensionControl.open(session);
  /** @type {import('./figures.mjs').Figures} */
  const figures = {};
  for (const [title, life] of Object.entries(LIVES)) {
    /** @type {Lived[]} */
    const withUs = [];
    /** @type {Lived[]} */
    const without = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      without.push(await live(bare, life, async () => {}));
      withUs.push(await live(session, life, settle));
    }
    const longest = (/** @type {Lived[]} */ lives) => findMedian(lives.map((one) => one.longest));
    figures[`living/${title}-longest`] = inMs(longest(withUs));
    figures[`living/${title}-longest-without`] = inMs(longest(without));
    const more = withUs.map(({ busy }, at) => busy - Number(without[at]?.busy));
    if (name === 'chromium') figures[`living/${title}-thread`] = inMs(findMedian(more));
  }
  printFigures(figures, json);

  /** @param {import('puppeteer-core').Page} page */
  async function settle(page) {
    await control.settle(await control.findTab(page));
  }
} finally {
  await bare.browser.close();
  await session.browser.close();
  await server.close();
}

/**
 * How a page has lived.
 *
 * @typedef {object} Lived
 * @property {number} longest For how long it could answer to nothing, at most, in milliseconds.
 * @property {number} busy CPU time of its own thread, in milliseconds; not known in Firefox.
 */

/**
 * @param {import('./browsers.mjs').Session} session
 * @param {typeof LIVES[keyof typeof LIVES]} life
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} settle Waits until it was read.
 * @returns {Promise<Lived>}
 */
async function live({ browser }, { does, steps, pause }, settle) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/story.html`);
  await settle(page);
  const readBusy = name === 'chromium' ? await clockThread(page) : async () => 0;
  const before = await readBusy();
  await page.evaluate(watchPauses);
  await page.evaluate(
    async (script, times, ms) => {
      const step = /** @type {(at: number) => void} */ (new Function(`return ${script}`)());
      for (let at = 0; at < times; at += 1) {
        step(at);
        await new Promise((resolve) => setTimeout(resolve, ms));
      }
    },
    String(does),
    steps,
    pause,
  );
  await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS));
  const longest = await page.evaluate(() => /** @type {any} */ (globalThis).longest);
  const busy = (await readBusy()) - before;
  await page.close();
  return { longest, busy };
}

/**
 * Has Chromium count the CPU time of a page's thread, which other work on the machine does not change.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<number>>} Tells how long it has worked so far, in milliseconds.
 */
async function clockThread(page) {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
  };
}

/** Notes for how long at most a page answers nothing; runs there. */
function watchPauses() {
  const world = /** @type {any} */ (globalThis);
  world.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    // That the interval itself is no pause.
    world.longest = Math.max(world.longest, now - last - 5);
    last = now;
  }, 5);
}

/**
 * Runs in the page.
 *
 * @param {number} at Which step it is.
 */
function addComments(at) {
  let thread = document.querySelector('#comments');
  if (!thread) {
    thread = document.createElement('section');
    thread.id = 'comments';
    document.body.append(thread);
  }
  for (let one = 0; one < 20; one += 1) {
    const comment = document.createElement('div');
    comment.className = 'comment';
    comment.innerHTML = `<b>reader${20 * at + one}</b>
      <p>I said so ${one} years ago, and nobody listened, said my neighbor.</p>`;
    thread.append(comment);
  }
}

/** Adds the page's story once more at its end; runs in the page. */
function addStory() {
  const story = document.querySelector('article');
  const next = /** @type {Element} */ (story?.cloneNode(true));
  story?.parentElement?.append(next);
}

/** Takes the paragraphs of the story away and puts them back, as frameworks do; runs in the page. */
function renderAnew() {
  const story = document.querySelector('article');
  for (const paragraph of [...(story?.querySelectorAll('p') ?? [])]) {
    const { parentNode, nextSibling } = paragraph;
    parentNode?.removeChild(paragraph);
    parentNode?.insertBefore(paragraph, nextSibling);
  }
}

/**
 * @param {number} value
 * @returns {import('./figures.mjs').Figure}
 */
function inMs(value) {
  return { value, unit: 'ms', better: 'lower' };
}
