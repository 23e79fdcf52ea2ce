import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { BRIDGE_CLAIMS, makeArticle } from '../made/made-article.mjs';
import { keepFile } from '../stage/pictures.mjs';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');
const PLAIN = '<!doctype html><html lang="en"><title>Shop</title><p>Buy.</p></html>';

/** How each file begins. */
const FILES = {
  markdown: /^# A made article/,
  csv: /^\ufeff?"No\.","Source"/,
  json: /^\{\s+"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
};

inBrowsers('the panel', 'all-sites', (stage, name) => {
  it('gives the claims away in every form', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(makeArticle(BRIDGE_CLAIMS));
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    await keepFiles(panel);
    for (const [form, beginning] of Object.entries(FILES)) {
      assert.match(await exportAs(panel, form), beginning);
      await eventually(
        () => panel.$eval('#told', (told) => String(told.textContent)),
        (told) => assert.match(told, /^Saved as A made article\./),
      );
      await panel.$eval('#told', (told) => told.replaceChildren());
    }
    await panel.click('#export');
    await panel.click('[data-export="picture"]');
    await panel.waitForFunction(() => /** @type {any} */ (globalThis).saved);
    const picture = await panel.evaluate(async () => {
      const bytes = new Uint8Array(await /** @type {any} */ (globalThis).saved.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    assert(picture.startsWith('iVBORw0KGgo'), 'It is a PNG.');
    keepFile(Buffer.from(picture, 'base64'), name, 'account-picture');
    await panel.click('#export');
    await panel.click('[data-export="copy"]');
    await panel.waitForFunction(() => document.getElementById('told')?.textContent === 'Copied.');
    await pasteInto(panel);
    assert.match(await readPasted(panel, 'text/plain'), /^# A made article\r?\n/);
    assert.match(await readPasted(panel, 'text/html'), /<h1[^>]*>A made article<\/h1>/);
  });

  it('quotes the page as it stands in Web Annotations', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    await keepFiles(panel);
    const { items } = JSON.parse(await exportAs(panel, 'json')).first;
    const text = await page.evaluate(() => [...(document.body.textContent ?? '')]);
    assert(items.length > 20);
    for (const { target } of items) {
      for (const { selector } of target) {
        const [{ exact }, { start, end }] = selector;
        assert.equal(text.slice(start, end).join(''), exact);
      }
    }
  });

  it('says what is the matter with a page that has nothing to show', async () => {
    const { tabId } = await stage.open(PLAIN);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    assert.match(await readStatus(panel), /does not look like an article/);
    assert.equal(await panel.$eval('#report', (report) => report.checkVisibility()), false);

    const puppet = await stage.openPuppet();
    const made = makeArticle(BRIDGE_CLAIMS);
    const report = /** @type {NonNullable<typeof made.report>} */ (made.report);
    await puppet.playState({ phase: 'reading' });
    const other = await stage.openPanel(puppet.tabId);
    await waitForPhase(other, 'reading');
    assert.match(await readStatus(other), /Reading/);
    await puppet.play({ ...made, report: { ...report, status: 'unsupported_language' } });
    await waitForText(other, /not in English/);
    await puppet.play({ ...made, report: { ...report, status: 'no_attributions' } });
    await waitForText(other, /Nothing in this article/);
    await puppet.play({ ...made, report: { ...report, truncated: true } });
    await waitForText(other, /very long/);
    await puppet.playState({ phase: 'failed', error: 'engine_failed' });
    await waitForText(other, /stumbled/);
    assert.equal(await other.$$eval('#actions button', (buttons) => buttons.length), 1);
  });

  it('switches the marks off and on again', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    await panel.focus('#on');
    await panel.keyboard.press(' ');
    await waitForPhase(panel, 'off');
    assert.deepEqual(await readMarkNames(page), []);
    await panel.click('#actions button');
    await waitForPhase(panel, 'ready');
    assert.notDeepEqual(await readMarkNames(page), []);
  });
});

/**
 * Pastes what was copied, as a mail program would take it.
 *
 * @param {BrowserPage} panel
 */
async function pasteInto(panel) {
  await panel.evaluate(() => {
    const box = document.createElement('textarea');
    box.id = 'pasted';
    document.body.append(box);
    box.focus();
    box.addEventListener('paste', ({ clipboardData }) => {
      for (const type of clipboardData?.types ?? []) {
        box.dataset[type.replace('/', '')] = clipboardData?.getData(type) ?? '';
      }
    });
  });
  await panel.keyboard.down('Control');
  await panel.keyboard.press('v');
  await panel.keyboard.up('Control');
  await panel.waitForSelector('#pasted[data-textplain]');
}

/**
 * @param {BrowserPage} panel
 * @param {string} type
 * @returns {Promise<string>}
 */
function readPasted(panel, type) {
  return panel.$eval(
    '#pasted',
    (box, wanted) => /** @type {HTMLElement} */ (box).dataset[wanted] ?? '',
    type.replace('/', ''),
  );
}

/**
 * Has a panel keep what it gives the browser to save.
 *
 * @param {BrowserPage} panel
 */
async function keepFiles(panel) {
  await panel.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      /** @type {any} */ (globalThis).saved = blob;
      return createObjectURL(blob);
    };
  });
}

/**
 * What a panel gives the browser to save in a form.
 *
 * @param {BrowserPage} panel
 * @param {string} form
 * @returns {Promise<string>}
 */
async function exportAs(panel, form) {
  await panel.click('#export');
  await panel.click(`[data-export="${form}"]`);
  await panel.waitForFunction(() => /** @type {any} */ (globalThis).saved);
  return panel.evaluate(async () => {
    const world = /** @type {any} */ (globalThis);
    const { saved } = world;
    world.saved = undefined;
    return saved.text();
  });
}

inBrowsers('the panel on a site without permission', 'shipping', (stage, name) => {
  it('offers to ask for it', async () => {
    const { tabId } = await stage.open(SAMPLE);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'closed');
    // The browser does not tell which page it is, and so not whether it may be read at all.
    assert.match(
      await readStatus(panel),
      /has not been let into this page, or no extension can read it/,
    );
    const offers = await panel.$$eval('#actions button', (buttons) =>
      buttons.map((button) => button.textContent),
    );
    assert(offers.includes('Allow on every site'));
    // Chromium shows its question even to tests, and nobody is there to answer it.
    if (name === 'chromium') return;
    await panel.click('#actions button');
    await waitForPhase(panel, 'ready');
    assert.match(await readStatus(panel), /^\d+ claims from/);
  });
});

/**
 * @param {BrowserPage} panel
 * @param {RegExp} pattern
 */
async function waitForText(panel, pattern) {
  await panel.waitForFunction(
    (source) => new RegExp(source).test(document.getElementById('status')?.innerText ?? ''),
    {},
    pattern.source,
  );
}
