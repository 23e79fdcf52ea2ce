// Measures the engine in a browser's page against the native one, on the same articles and in turns.
//
//   node measure-engine.mjs --demo DIR --native FILE --articles FILE [--browser NAME] [--json]
//     [--compromise FILE]
//
// DIR is a built demo, the native program the example `time`, and the articles are JSON lines
// ({"text"}), plain or gzipped. With the script of compromise, an npm package that finds
// quotations, that is measured in the same page.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { launch } from './browsers.mjs';
import { serveDirectory } from './directory-server.mjs';
import { findMedian, printFigures } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';

const TURNS = 5;
const MEGABYTE = 1_000_000;

const { name, json, demo, native, articles, compromise } = readMeasureOptions(
  'measure-engine.mjs',
  { demo: 'DIR', native: 'FILE', articles: 'FILE' },
  { compromise: '' },
);

const file = readFileSync(articles);
const lines = (articles.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8').trim();
/** @type {string[]} */
const texts = lines.split('\n').map((line) => JSON.parse(line).text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const server = await serveDirectory(demo);
const session = await launch({ name });
try {
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() => document.body.dataset.state === 'settled', { polling: 100 });
  // The page's policy allows no script that is added to it, but tools may evaluate what they like.
  if (compromise) await page.evaluate(readFileSync(compromise, 'utf8'));
  /** @type {{ inBrowser: number, natively: number, compromised: number }[]} */
  const turns = [];
  let memory = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { seconds: inBrowser, bytes } = await page.evaluate(readAll, texts);
    const run = spawnSync(native, ['1'], { input: lines, encoding: 'utf8' });
    const natively = Number(run.stdout);
    if (!(natively > 0)) throw new Error(`The native engine failed: ${run.stderr}`);
    const compromised = compromise ? await page.evaluate(findQuotations, texts) : 0;
    turns.push({ inBrowser, natively, compromised });
    memory = bytes;
  }
  /** @type {import('./figures.mjs').Figures} */
  const figures = {
    'engine/words': {
      value: words / Math.min(...turns.map(({ inBrowser }) => inBrowser)),
      unit: 'words/s',
      better: 'higher',
    },
    'engine/share-of-native': {
      value: findMedian(turns.map(({ inBrowser, natively }) => natively / inBrowser)),
      unit: 'x',
      better: 'higher',
    },
    'engine/memory': { value: memory / MEGABYTE, unit: 'MB', better: 'lower' },
  };
  if (compromise) {
    figures['compromise/words'] = {
      value: words / Math.min(...turns.map(({ compromised }) => compromised)),
      unit: 'words/s',
      better: 'higher',
    };
    figures['times-compromise'] = {
      value: findMedian(turns.map(({ inBrowser, compromised }) => compromised / inBrowser)),
      unit: 'x',
      better: 'higher',
    };
  }
  printFigures(figures, json);
} finally {
  await session.browser.close();
  await server.close();
}

/**
 * Runs in the page: reads all texts as plain text.
 *
 * @param {string[]} all
 * @returns {Promise<{ seconds: number, bytes: number }>} What it took, and how much memory
 *   WebAssembly has afterward: it never shrinks, so that this is the most it had.
 */
async function readAll(all) {
  const glue = '/engine/sourcelight.js';
  const { default: init, Engine } = await import(glue);
  const { memory } = await init({ module_or_path: '/engine/sourcelight_bg.wasm' });
  const engine = await Engine.load('/engine/weights.bin');
  const pages = all.map((text) => ({
    title: '',
    lang: 'en',
    extent: 'text',
    truncated: false,
    hints: { ogType: '', jsonLdTypes: [], accessibleForFree: null },
    paths: [],
    blocks: text
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => ({ text: line, tag: 'p', visible: true })),
  }));
  engine.analyze(pages[0]);
  const start = performance.now();
  for (const page of pages) engine.analyze(page);
  const seconds = (performance.now() - start) / 1000;
  engine.free();
  return { seconds, bytes: memory.buffer.byteLength };
}

/**
 * Runs in the page: has compromise find the quotations of all texts.
 *
 * @param {string[]} all
 * @returns {number} Seconds.
 */
function findQuotations(all) {
  const { nlp } = /** @type {any} */ (globalThis);
  const find = (/** @type {string} */ text) => nlp(text).quotations().out('array');
  find(String(all[0]));
  const start = performance.now();
  for (const text of all) find(text);
  return (performance.now() - start) / 1000;
}
