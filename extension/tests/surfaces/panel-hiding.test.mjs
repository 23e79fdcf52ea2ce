import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { waitForFrames } from '../stage/card-stage.mjs';
import { readClaims, readText } from '../stage/panel-reading.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readStatus } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

const ONE_CLAIM = `<!doctype html><html lang="en"><head><title>Bridge to close</title>
  <meta property="og:type" content="article"></head><body><article><h1>Old bridge to close</h1>
  <p>“The old bridge will close in June,” said Alma Verhoeven, the mayor of the town, on Monday.</p>
  <p>The bridge has four arches of brick. The northern pier stands in the deepest part of the river. The
  road over it is closed to trucks. Ferries cross beside it from May to October.</p></article></body></html>`;

inBrowsers('hiding claims in the panel', 'all-sites', (stage, browser) => {
  it('leaves an undo in the place of a claim that is hidden, and stays where it is', async () => {
    const { tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.bringToFront();
    await panel.setViewport({ width: 400, height: 640 });
    await panel.waitForSelector('.claim');
    const all = await readClaims(panel);
    const button = await panel.evaluateHandle(() => {
      const row = document.querySelectorAll('#list .claim')[6];
      row?.scrollIntoView({ block: 'center' });
      return /** @type {HTMLElement} */ (row?.closest('li')?.querySelector('.wrong'));
    });
    await waitForFrames(panel);
    const top = await button.evaluate(
      (wrong) => wrong.closest('li')?.getBoundingClientRect().top ?? 0,
    );
    await button.evaluate((wrong) => wrong.focus({ preventScroll: true }));
    await panel.keyboard.press('Enter');
    await waitForFocus(panel, /^Undo$/);
    await waitForCount(panel, all.length - 1);
    await waitForFocus(panel, /^Undo$/);
    assert.match(await readText(panel, '.hidden-place'), /^Hidden\. Undo$/);
    await keepPicture(panel, browser, 'panel-undo');
    const now = await panel.$eval('.hidden-place', (place) => place.getBoundingClientRect().top);
    assert(Math.abs(now - top) < 12, `It was at ${top} and is at ${now}.`);
    await panel.keyboard.press('Enter');
    await waitForCount(panel, all.length);
    assert.equal(await panel.$('.hidden-place'), null);
    await panel.waitForSelector('.claim:focus');
    assert.deepEqual(await stage.control.readStored(), {});
  });

  it('keeps the place even of the only claim', async () => {
    const { tabId } = await stage.open(ONE_CLAIM);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.bringToFront();
    await panel.waitForSelector('.claim');
    for (let left = (await readClaims(panel)).length - 1; left >= 0; left -= 1) {
      await panel.focus('.wrong');
      await panel.keyboard.press('Enter');
      await waitForCount(panel, left);
      await waitForFocus(panel, /^Undo$/);
    }
    await waitForText(panel, '#line', /hidden every claim/);
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.claim:focus');
    await stage.control.store({ hiddenClaims: { salt: '', hashes: [] } });
  });

  it('hides claims that the reader calls wrong, and shows them again, by keyboard alone', async () => {
    const { tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.waitForSelector('.claim');
    const all = await readClaims(panel);
    const before = await readStatus(panel);
    await panel.focus('.claim');
    for (let left = all.length - 1; left > all.length - 3; left -= 1) {
      await panel.focus('.claim');
      await panel.keyboard.press('Tab');
      await waitForFocus(panel, /^Wrong\? Hide it: ./);
      await panel.keyboard.press('Enter');
      await waitForCount(panel, left);
      await waitForFocus(panel, /^Undo$/);
    }
    assert.notEqual(await readStatus(panel), before);
    await panel.keyboard.press('Enter');
    await waitForCount(panel, all.length - 1);
    assert.equal(
      await panel.$eval('#hidden-count', (count) => count.textContent),
      '1 claim hidden by you',
    );
    await panel.focus('#hidden summary');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Tab');
    await waitForFocus(panel, /^Show again: ./);
    await panel.keyboard.press('Enter');
    await waitForCount(panel, all.length);
    assert.equal(await readStatus(panel), before);
    assert.equal(
      await panel.$eval('#hidden', (section) => /** @type {HTMLElement} */ (section).hidden),
      true,
    );
    assert.deepEqual(await stage.control.readStored(), {});
  });
});

/**
 * Waits until the panel lists so many claims.
 *
 * @param {BrowserPage} panel
 * @param {number} claims
 */
async function waitForCount(panel, claims) {
  await eventually(
    () => readClaims(panel),
    ({ length }) => assert.equal(length, claims),
  );
}

/**
 * @param {BrowserPage} panel
 * @param {string} selector
 * @param {RegExp} text
 */
async function waitForText(panel, selector, text) {
  await eventually(
    () => readText(panel, selector),
    (found) => assert.match(found, text),
  );
}

/**
 * Waits until what has the focus has this name.
 *
 * @param {BrowserPage} panel
 * @param {RegExp} name
 */
async function waitForFocus(panel, name) {
  await eventually(
    () =>
      panel.evaluate(() => {
        const active = document.activeElement;
        return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
      }),
    (focused) => assert.match(focused, name),
  );
}
