// Measures how long it takes from the moment in which the pointer has rested on a claim until its
// card is on the screen, on the sample article or one of many claims.
//
//   node measure-card.mjs --browser chromium|firefox --extension DIR [--copies N] [--json]
//
// DIR is a build with access to all sites. With --copies the sample's paragraphs stand there so
// often.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { REST_MS } from '../content/card/rest-time.js';
import { readSpans } from '../shared/claim-words.js';
import { launch } from './browsers.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { findMedian, printFigures } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';
import { startServer } from './page-server.mjs';

const ROUNDS = 8;
const HOST = 'sourcelight-card';
const SAMPLE = new URL('../../www/samples/seawall.html', import.meta.url);

const { name, json, extension, copies } = readMeasureOptions(
  'measure-card.mjs',
  { extension: 'DIR' },
  { copies: '1' },
);

const sample = await readFile(SAMPLE, 'utf8');
const server = await startServer(() => ({ body: sample, headers: {} }));
const session = await launch({
  name,
  extension: path.resolve(extension),
  viewport: { width: 1000, height: 800 },
});
try {
  const control = await ExtensionControl.open(session);
  /** @type {Record<'first' | 'later', number[]>} */
  const times = { first: [], later: [] };
  let claims = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(multiply, Number(copies));
    await page.goto(`${server.origin}/${round}.html`);
    const tabId = await control.findTab(page);
    const state = await control.settle(tabId);
    if (state.phase === 'ready') claims = state.summary.claims;
    const { blocks, headings, report } = await control.readArticle(tabId);
    await page.evaluate(watchCard, HOST);
    const [one = '', , other = ''] = (report?.attributions ?? []).flatMap(({ content: [span] }) =>
      span && !headings.includes(span.block) ? readSpans(blocks, [span]) : [],
    );
    times.first.push(await measure(page, one));
    times.later.push(await measure(page, other));
    await page.close();
  }
  if (!json) {
    console.log(
      `${claims} claims in ${name}, ${ROUNDS} pages, from intent to the card on the screen:`,
    );
    for (const [turn, list] of Object.entries(times)) console.log(`  ${turn} card: ${tell(list)}`);
  }
  /** @type {import('./figures.mjs').Figures} */
  const figures = {};
  for (const [turn, list] of Object.entries(times)) {
    figures[`card/${turn}`] = { value: findMedian(list), unit: 'ms', better: 'lower' };
  }
  if (json) printFigures(figures, json);
} finally {
  await session.browser.close();
  await server.close();
}

/**
 * Rests the pointer on a text until its card is there.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} words
 * @returns {Promise<number>} Milliseconds from the moment when the pointer has rested long enough.
 */
async function measure(page, words) {
  await page.mouse.move(2, 2);
  await page.waitForFunction((host) => !document.querySelector(host), {}, HOST);
  const { x, y } = await page.evaluate(findText, words);
  await page.evaluate(() => {
    /** @type {any} */ (globalThis).shown = null;
  });
  await page.mouse.move(x, y);
  const shown = await page.waitForFunction(() => /** @type {any} */ (globalThis).shown);
  const { moved, painted } = await shown.jsonValue();
  return painted - moved - REST_MS;
}

/**
 * Notes when the pointer was moved, and when the card that came of it was on the screen.
 *
 * @param {string} host
 */
function watchCard(host) {
  const world = /** @type {any} */ (globalThis);
  let moved = 0;
  addEventListener('pointermove', () => {
    moved = performance.now();
  });
  new MutationObserver(() => {
    if (!document.querySelector(host)) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        world.shown ??= { moved, painted: performance.now() };
      };
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
}

/**
 * Brings a text to the middle of the window.
 *
 * @param {string} words
 * @returns {{ x: number, y: number }} Where it begins then.
 */
function findText(words) {
  const story = document.querySelector('article') ?? document.body;
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  const start = words.slice(0, 12);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(start) ?? -1;
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + start.length);
    const { left = 0, top = 0, height = 0 } = range.getClientRects()[0] ?? {};
    return { x: left + 4, y: top + height / 2 };
  }
  throw new Error(`“${start}” is not on the page.`);
}

/**
 * Lets the paragraphs of a page stand there several times.
 *
 * @param {number} times
 */
function multiply(times) {
  addEventListener('DOMContentLoaded', () => {
    const paragraphs = [...document.querySelectorAll('article p')];
    const last = paragraphs.at(-1);
    for (let copy = 1; copy < times; copy += 1) {
      last?.before(...paragraphs.map((paragraph) => paragraph.cloneNode(true)));
    }
  });
}

/** @param {number[]} list */
function tell(list) {
  const sorted = list.sort((a, b) => a - b);
  const [least, median, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) =>
    sorted[at]?.toFixed(1),
  );
  return `median ${median} ms, ${least} to ${most} ms`;
}
