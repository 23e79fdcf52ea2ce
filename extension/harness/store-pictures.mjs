// Makes the pictures for the stores from the extension at work on the sample article.
//
//   node store-pictures.mjs --extension DIR --out DIR
//
// The extension must be a build for all sites, so that the page gets its marks without a click.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTheme } from './appearance.mjs';
import { launch, openExtensionPage } from './browsers.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { startServer } from './page-server.mjs';
import { putSideBySide } from './side-by-side.mjs';

/** @typedef {import('./appearance.mjs').Theme} Theme */
/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** What the stores ask for, in pixels. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const PANEL_WIDTH = 400;
/** The page's width beside the panel and the seam between them. */
const PAGE_WIDTH = SCREENSHOT.width - PANEL_WIDTH - 1;
/** How far the page is scrolled in the pictures, in CSS pixels: to where its text is. */
const SCROLL = { beside: 790, card: 760, dark: 1500 };
/** The panel in the dark picture is scrolled to its list. */
const PANEL_SCROLL = 420;
/** Words of the claim whose card is shown. */
const CARD_WORDS = 'the warning had reached';
/** Where the sample seems to stand. */
const ADDRESS = 'http://courier.example/seawall';

const SAMPLE = new URL('../../www/samples/seawall.html', import.meta.url);
const TILE_FILES = new URL('../store/', import.meta.url);

const { values: options } = parseArgs({
  options: { extension: { type: 'string' }, out: { type: 'string' } },
});
const { extension, out } = options;
if (!extension || !out) {
  console.error('store-pictures.mjs: --extension DIR and --out DIR are needed.');
  process.exit(2);
}

await mkdir(out, { recursive: true });
const sample = await readFile(SAMPLE);
const server = await startServer(findTileFile);
const session = await launch({ name: 'chromium', extension, viewport: SCREENSHOT });
try {
  const control = await ExtensionControl.open(session);
  const page = await session.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isStory = request.url() === ADDRESS;
    request.respond(isStory ? { contentType: 'text/html', body: sample } : { status: 404 });
  });
  await page.goto(ADDRESS);
  // The joke in the sample's cookie notice is not worth its place here.
  await page.evaluate(() => document.querySelector('.consent')?.remove());
  const tabId = await control.findTab(page);
  await control.settle(tabId);

  await keep('1-article', await pictureBeside(page, tabId, 'light', SCROLL.beside, 0));
  await keep('2-card', await pictureCard(page));
  await keep('3-sources', await pictureBeside(page, tabId, 'dark', SCROLL.dark, PANEL_SCROLL));
  await keep('4-worksheet', await pictureOwn(`/print/print.html?form=worksheet&tab=${tabId}`));
  await keep('5-settings', await pictureOwn('/options/options.html'));
  await keep('tile', await pictureTile());
} finally {
  await session.browser.close();
  await server.close();
}

/**
 * @param {string} name
 * @param {Uint8Array} png
 */
async function keep(name, png) {
  await writeFile(path.join(/** @type {string} */ (out), `${name}.png`), png);
}

/**
 * The page with its marks, and the panel beside it.
 *
 * @param {BrowserPage} page
 * @param {number} tabId
 * @param {Theme} theme
 * @param {number} scroll How far the page is scrolled, in CSS pixels.
 * @param {number} panelScroll
 */
async function pictureBeside(page, tabId, theme, scroll, panelScroll) {
  const { height } = SCREENSHOT;
  const panel = await openExtensionPage(session, `/panel/panel.html?tab=${tabId}`);
  await panel.setViewport({ width: PANEL_WIDTH, height });
  await setTheme(session, panel, theme);
  await panel.waitForSelector('.claim');
  await page.bringToFront();
  await page.setViewport({ width: PAGE_WIDTH, height });
  await setTheme(session, page, theme);
  await page.evaluate((y) => scrollTo(0, y), scroll);
  const left = { png: await page.screenshot(), width: PAGE_WIDTH, height };
  await panel.bringToFront();
  await panel.evaluate((y) => scrollTo(0, y), panelScroll);
  const right = { png: await panel.screenshot(), width: PANEL_WIDTH, height };
  await panel.close();
  await setTheme(session, page, 'light');
  return putSideBySide(left, right);
}

/**
 * The page with the card of a claim, on which the pointer rests.
 *
 * @param {BrowserPage} page
 */
async function pictureCard(page) {
  await page.setViewport(SCREENSHOT);
  await page.bringToFront();
  // Without motion the card is there at once.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.evaluate((y) => scrollTo(0, y), SCROLL.card);
  const point = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(words) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      const [line] = range.getClientRects();
      return line && { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    }
    return undefined;
  }, CARD_WORDS);
  if (!point) throw new Error(`The sample has no "${CARD_WORDS}".`);
  await page.mouse.move(point.x - 10, point.y);
  await page.mouse.move(point.x, point.y);
  await page.waitForSelector('sourcelight-card');
  return page.screenshot();
}

/** @param {string} address */
async function pictureOwn(address) {
  const page = await openExtensionPage(session, address);
  await page.setViewport(SCREENSHOT);
  await page.waitForSelector('[data-ready], [data-phase="ready"]');
  const png = await page.screenshot();
  await page.close();
  return png;
}

async function pictureTile() {
  const page = await session.browser.newPage();
  await page.setViewport(TILE);
  await page.goto(`${server.origin}/store/tile.html`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

/**
 * The tile's own files, and those of the extension that it is made with.
 *
 * @param {string} at
 */
async function findTileFile(at) {
  const [, directory, name = ''] = at.split('/');
  const file =
    directory === 'store'
      ? new URL(name, TILE_FILES)
      : path.join(/** @type {string} */ (extension), directory ?? '', name);
  const type = name.endsWith('.css')
    ? 'text/css'
    : name.endsWith('.png')
      ? 'image/png'
      : 'text/html';
  return { body: await readFile(file), headers: { 'Content-Type': `${type}; charset=utf-8` } };
}
