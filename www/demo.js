// Runs the engine on the sample article in a web page, with the extension's own reader and
// painter.

import init, { Engine } from '#engine';
import { makeMarks } from '../extension/content/marks.js';
import { Painter } from '../extension/content/painter.js';
import { readPage } from '../extension/content/reader.js';
import { defaultSettings } from '../extension/shared/settings.js';
import { summarize } from '../extension/shared/summary.js';

const status = /** @type {HTMLElement} */ (document.getElementById('status'));

try {
  const [engine] = await Promise.all([loadEngine(), showSample()]);
  const reading = readPage(document, document.getElementById('sample'));
  const report = engine.analyze(reading.page);
  new Painter(new AbortController().signal, () => {}).paint(
    makeMarks(reading, report, defaultSettings()).marks,
  );
  const { claims, sources, unnamed } = summarize(report);
  status.textContent = `${claims} claims from ${sources} sources; ${unnamed} have no name behind them.`;
} catch {
  status.textContent = 'This browser could not run the engine. Chromium 120 or Firefox 146 can.';
}
document.body.dataset.state = 'settled';

/** @returns {Promise<Engine>} */
async function loadEngine() {
  await init({ module_or_path: new URL('engine/sourcelight_bg.wasm', document.baseURI) });
  return Engine.load(new URL('engine/weights.bin', document.baseURI).href);
}

/** Shows the sample's article without the page around it. */
async function showSample() {
  const response = await fetch('samples/seawall.html');
  const sample = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = sample.querySelector('article');
  if (article) document.getElementById('sample')?.append(document.importNode(article, true));
}
