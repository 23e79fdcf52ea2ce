// Measures how long the panel takes to compare two articles and show what they have in common, once both
// have been read.
//
//   node measure-comparison.mjs --extension DIR --articles FILE [--browser NAME] [--json]
//
// The extension is one for all sites; the articles are JSON lines ({"text"}). The first is on a page, and half
// of its paragraphs stand in what it is compared with, among those of the second.

import path from 'node:path';
import { launch, openExtensionPage } from './browsers.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { findMedian, printFigures } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';
import { readMeasuredArticle } from './measured-article.mjs';
import { startServer } from './page-server.mjs';

const ROUNDS = 7;
const AGAIN = 5;

const { name, json, extension, articles } = readMeasureOptions('measure-comparison.mjs', {
  extension: 'DIR',
  articles: 'FILE',
});

const { paragraphs, html } = readMeasuredArticle(articles);
const other = readMeasuredArticle(articles, 1).paragraphs;
const mixed = paragraphs.map((text, at) => (at % 2 === 0 ? text : (other[at] ?? text)));

const server = await startServer(() => ({ body: html }));
const session = await launch({
  name,
  extension: path.resolve(extension),
  viewport: { width: 400, height: 900 },
});
try {
  const control = await ExtensionControl.open(session);
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/story`);
  const tabId = await control.findTab(page);
  await control.settle(tabId);
  /** @type {Record<'first' | 'later', number[]>} */
  const times = { first: [], later: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const panel = await openExtensionPage(session, `/panel/panel.html?tab=${tabId}`);
    await panel.waitForSelector('[data-phase="ready"]');
    await panel.$eval('#compare', (section) => section.setAttribute('open', ''));
    times.first.push(await compare(panel, 1));
    for (let again = 2; again < 2 + AGAIN; again += 1) {
      await panel.$eval('#compare-again', (button) => /** @type {HTMLElement} */ (button).click());
      times.later.push(await compare(panel, again));
    }
    await panel.close();
  }
  const inMs = (/** @type {number[]} */ list) =>
    /** @type {const} */ ({ value: findMedian(list), unit: 'ms', better: 'lower' });
  printFigures(
    { 'comparison/first': inMs(times.first), 'comparison/later': inMs(times.later) },
    json,
  );
} finally {
  await session.browser.close();
  await server.close();
}

/**
 * @param {import('puppeteer-core').Page} panel
 * @param {number} turn Counts the panel's comparisons, from 1.
 * @returns {Promise<number>} Milliseconds from two articles that were read until their comparison is drawn.
 */
async function compare(panel, turn) {
  await panel.$eval(
    '#compare-text',
    (field, text) => {
      /** @type {HTMLTextAreaElement} */ (field).value = text;
      /** @type {HTMLTextAreaElement} */ (field).form?.requestSubmit();
    },
    mixed.join('\n'),
  );
  const found = await panel.waitForFunction(
    (at) => performance.getEntriesByName('sourcelight-compare')[at - 1]?.duration,
    { polling: 50 },
    turn,
  );
  return Number(await found.jsonValue());
}
