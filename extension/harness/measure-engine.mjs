// Measures the engine in Chromium against the native one, on the same articles and in turns.
//
//   node measure-engine.mjs --demo DIR --native FILE --articles FILE [--browser NAME]
//
// DIR is a built demo, the native program the example `time`, and the articles are JSON lines
// ({"text"}), plain or gzipped.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { launch } from './browsers.mjs';
import { serveDirectory } from './directory-server.mjs';

const TURNS = 5;

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    demo: { type: 'string' },
    native: { type: 'string' },
    articles: { type: 'string' },
  },
});
const { browser: name, demo, native, articles } = options;
if ((name !== 'chromium' && name !== 'firefox') || !demo || !native || !articles) {
  console.error('measure-engine.mjs: --demo DIR, --native FILE and --articles FILE are needed.');
  process.exit(2);
}

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
  /** @type {number[]} */
  const shares = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const inBrowser = await page.evaluate(readAll, texts);
    const run = spawnSync(native, ['1'], { input: lines, encoding: 'utf8' });
    const natively = Number(run.stdout);
    if (!(natively > 0)) throw new Error(`The native engine failed: ${run.stderr}`);
    shares.push(natively / inBrowser);
    console.log(
      `${name}: ${speed(inBrowser)}, native: ${speed(natively)}, share ${share(natively / inBrowser)}`,
    );
  }
  shares.sort((a, b) => a - b);
  const [least, median, most] = [0, Math.floor(TURNS / 2), TURNS - 1].map((at) => shares[at] ?? 0);
  console.log(`median share ${share(median)}, ${share(least)} to ${share(most)}; ${words} words`);
} finally {
  await session.browser.close();
  await server.close();
}

/** @param {number | undefined} value */
function share(value) {
  return (value ?? 0).toFixed(2);
}

/** @param {number} seconds */
function speed(seconds) {
  return `${Math.round(words / seconds)} words/s`;
}

/**
 * Runs in the page: reads all texts as plain text, and gives the seconds that it took.
 *
 * @param {string[]} all
 * @returns {Promise<number>}
 */
async function readAll(all) {
  const glue = '/engine/sourcelight.js';
  const { default: init, Engine } = await import(glue);
  await init({ module_or_path: '/engine/sourcelight_bg.wasm' });
  const engine = await Engine.load('/engine/weights.bin');
  const pages = all.map((text) => ({
    title: '',
    lang: 'en',
    isPlainText: true,
    truncated: false,
    hints: { ogType: '', jsonLdTypes: [] },
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
  return seconds;
}
