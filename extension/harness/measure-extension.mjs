// Measures the extension at work: how long its background takes to start, a request to be answered
// and a page to be marked.
//
//   node measure-extension.mjs --extension DIR --articles FILE [--browser NAME] [--json]
//
// The extension is one for all sites; the articles are JSON lines ({"text"}), of which the first
// is taken.

import path from 'node:path';
import { measureEngineStart, stopBackground } from './background.mjs';
import { launch, openExtensionPage } from './browsers.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { findMedian, printFigures } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';
import { askBackground, readMeasuredArticle } from './measured-article.mjs';
import { startServer } from './page-server.mjs';

/** How often the background is stopped and started. */
const COLD_ROUNDS = 7;
/** How often a request is made, or a page opened, while the background runs. */
const WARM_ROUNDS = 15;

const { name, json, extension, articles } = readMeasureOptions('measure-extension.mjs', {
  extension: 'DIR',
  articles: 'FILE',
});

const { paragraphs, html } = readMeasuredArticle(articles);

const server = await startServer(() => ({ body: html }));
const session = await launch({ name, extension: path.resolve(extension) });
try {
  const control = await ExtensionControl.open(session);
  const own = await openExtensionPage(session, '/options/options.html');
  /** @type {Record<'start' | 'request' | 'paused' | 'page', number[]>} */
  const cold = { start: [], request: [], paused: [], page: [] };
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    // As at the first page after a long pause: no engine is kept any more.
    if (name === 'chromium') await control.closeKeeper();
    await stopBackground(session);
    cold.request.push(await own.evaluate(askBackground, paragraphs.slice(0, 1)));
    cold.start.push(await measureEngineStart(session, own));
    if (name === 'chromium') await control.waitForKeepers(1);
    await stopBackground(session);
    cold.paused.push(await own.evaluate(askBackground, paragraphs));
    await stopBackground(session);
    cold.page.push((await openArticle()).total);
  }
  /** @type {Record<'request' | 'total' | 'page', number[]>} */
  const warm = { request: [], total: [], page: [] };
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    warm.request.push(await own.evaluate(askBackground, paragraphs));
    const timing = await openArticle();
    warm.total.push(timing.total);
    warm.page.push(timing.page);
  }
  printFigures(
    {
      'engine-start/cold': inMs(cold.start),
      'request/cold': inMs(cold.request),
      'request/after-pause': inMs(cold.paused),
      'request/warm': inMs(warm.request),
      'page/after-pause': inMs(cold.page),
      'page/warm-total': inMs(warm.total),
      'page/warm-page-thread': inMs(warm.page),
    },
    json,
  );

  async function openArticle() {
    const page = await session.browser.newPage();
    await page.goto(`${server.origin}/story`);
    const tabId = await control.findTab(page);
    await control.settle(tabId);
    const { timing } = await control.readArticle(tabId);
    await page.close();
    if (!timing) throw new Error('The article was not marked.');
    return timing;
  }
} finally {
  await session.browser.close();
  await server.close();
}

/**
 * @param {number[]} times
 * @returns {import('./figures.mjs').Figure}
 */
function inMs(times) {
  return { value: findMedian(times), unit: 'ms', better: 'lower' };
}
