import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { NEEDS, setNeed } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { isUnnamed } from '../../shared/kinds.js';
import { readText } from '../stage/panel-reading.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readMarkNames, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

inBrowsers('the panel beside its page', 'all-sites', (stage, browser) => {
  it('brings a claim into view and lights it up', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    const last = await panel.$$eval('.claim', (rows) => {
      const numbers = rows.map((row) => Number(row.getAttribute('data-claim')));
      return Math.max(...numbers);
    });
    const lit = waitForLight(page);
    await panel.focus(`.claim[data-claim="${last}"]`);
    await panel.keyboard.press('Enter');
    await lit;
    await page.bringToFront();
    assert((await page.evaluate(() => scrollY)) > 0);
    // It goes out again by itself.
    await page.waitForFunction(() => !CSS.highlights.has('sourcelight-active'));
  });

  it('stands beside keys that step through the claims', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const { report } = await stage.control.readArticle(tabId);
    const core = report?.attributions.filter((attribution) => attribution.core) ?? [];
    const unnamed = core.filter(({ restsOn }) => restsOn != null && isUnnamed(restsOn));
    assert(unnamed.length > 2);
    await page.bringToFront();
    const places = [];
    for (let steps = 0; steps < unnamed.length; steps += 1) {
      assert(await stage.control.step(tabId, 'unnamed'));
      places.push(await page.evaluate(() => scrollY));
    }
    assert(Math.max(...places) > 500, 'It went far down.');
    await page.waitForFunction(() => !CSS.highlights.has('sourcelight-active'));
    const lit = waitForLight(page);
    assert(await stage.control.step(tabId, 'previous'));
    await lit;
  });

  it('follows the reader through the page', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.waitForSelector('.claim');
    await page.bringToFront();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const reached = await waitForCurrent(panel, 10, 1000);
    await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
    assert((await waitForCurrent(panel, 0, reached - 1)) < reached);
  });

  it('says who speaks where the reader is, and keeps search and order in view', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const { report, blocks } = await stage.control.readArticle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.setViewport({ width: 400, height: 640 });
    await panel.waitForSelector('.claim');
    await page.bringToFront();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const reached = await waitForCurrent(panel, 10, 1000);
    const { sourceId } = report?.attributions[reached] ?? {};
    assert(blocks.length > 0 && report);
    const name = sourceId == null ? 'No source given' : String(report.sources[sourceId]?.name);
    await eventually(
      () => readText(panel, '#now'),
      (now) => assert(now.startsWith(`Now: ${name.slice(0, 20)}`), `${now} is not ${name}.`),
    );
    await panel.bringToFront();
    await panel.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const tops = await panel.$$eval('#search, #sort, #now', (controls) =>
      controls.map((control) => control.getBoundingClientRect().top),
    );
    assert(
      tops.every((top) => top >= 0 && top < 120),
      `They are at ${tops}.`,
    );
    await keepPicture(panel, browser, 'panel-scrolled');
    await panel.click('#now');
    await panel.waitForFunction(() => {
      const row = document.querySelector('[aria-current]');
      return row === document.activeElement && (row?.getBoundingClientRect().top ?? 0) > 90;
    });
  });

  it('shows the claims of a source that is pointed at in the page, and dims the others', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const before = await readMarkNames(page);
    const panel = await stage.openPanel(tabId);
    await panel.bringToFront();
    await panel.waitForSelector('.source');
    const key = await panel.$eval('.source summary', (summary) => {
      summary.scrollIntoView({ block: 'center' });
      return String(summary.closest('li')?.dataset.key);
    });
    await panel.hover('.source summary');
    await waitForLit(page, true);
    await page.bringToFront();
    await keepPicture(page, browser, 'page-lit');
    assert(key !== '');
    const lit = await page.evaluate(() => CSS.highlights.get('sourcelight-lit')?.size ?? 0);
    const dimmed = await page.evaluate(() => CSS.highlights.get('sourcelight-dimmed')?.size ?? 0);
    assert(lit > 0 && dimmed > lit);
    await panel.bringToFront();
    await panel.hover('#title');
    await waitForLit(page, false);
    assert.deepEqual(await readMarkNames(page), before);
    await panel.hover('.source summary');
    await waitForLit(page, true);
    await panel.close();
    await waitForLit(page, false);
    assert.deepEqual(await readMarkNames(page), before);
  });

  it('shows in forced colors, too, which claims are pointed at', async () => {
    // Only Chromium can be told to force colors.
    if (browser !== 'chromium') return;
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    await setNeed(page, NEEDS['forced colors']);
    const panel = await stage.openPanel(tabId);
    await panel.bringToFront();
    await panel.waitForSelector('.source');
    await panel.hover('.source summary');
    await waitForLit(page, true);
    await page.bringToFront();
    await keepPicture(page, browser, 'page-lit-forced-colors');
    await panel.bringToFront();
    await panel.hover('#title');
    await waitForLit(page, false);
  });
});

/**
 * Waits until the panel shows that the reader has reached some claim.
 *
 * @param {BrowserPage} panel
 * @param {number} least
 * @param {number} most
 * @returns {Promise<number>} The claim's index.
 */
async function waitForCurrent(panel, least, most) {
  const found = await panel.waitForFunction(
    (least, most) => {
      const current = document.querySelector('[aria-current]')?.getAttribute('data-claim');
      const now = Number(current);
      return current && now >= least && now <= most ? current : null;
    },
    // The panel is not in front, where it would be asked at every frame.
    { polling: 50 },
    least,
    most,
  );
  return Number(await found.jsonValue());
}

/**
 * Waits until a claim is lit up, which lasts for a moment only: begin before what lights it.
 *
 * @param {BrowserPage} page In front or not, where it would not be asked at every frame.
 */
async function waitForLight(page) {
  await page.waitForFunction(() => CSS.highlights.has('sourcelight-active'), { polling: 20 });
}

/**
 * Waits until a page shows some claims and dims the others, or shows all alike.
 *
 * @param {BrowserPage} page In front or not.
 * @param {boolean} isLit
 */
async function waitForLit(page, isLit) {
  await page.waitForFunction(
    (wanted) => CSS.highlights.has('sourcelight-lit') === wanted,
    { polling: 20 },
    isLit,
  );
}
