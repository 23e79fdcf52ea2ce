import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { setTheme } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { cutStory } from '../../shared/story.js';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { pressUntil } from '../stage/keys.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** @param {string} name */
const readSample = (name) =>
  readFileSync(new URL(`../../../www/samples/${name}.txt`, import.meta.url), 'utf8');
const FERRY = readSample('ferry');
const UPDATE = readSample('ferry-update');
const TITLE = 'Governor Weighs Selling State Ferries';
const NAMED = 'Named in one, unnamed in the other';

inBrowsers('an article beside another', 'all-sites', (stage, browser) => {
  it('is compared with one in another tab, by keyboard alone', async () => {
    const { tabId, panel } = await openArticle(UPDATE);
    await panel.focus('#compare > summary');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('#compare-none:not([hidden])');
    // An article that is read meanwhile is offered at once.
    const other = await stage.open(makePage(FERRY));
    await stage.control.settle(other.tabId);
    await panel.bringToFront();
    await panel.waitForSelector('.offer');
    assert.match(await readText(panel, '.offer'), new RegExp(TITLE));
    await pressUntil(panel, 'Tab', '.offer');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.compared-title');
    assert(await panel.evaluate(() => document.activeElement?.matches('.compared-title')));
    const text = await readText(panel, '#compare-result');
    const named = text.slice(text.indexOf(NAMED));
    assert.match(named, /Helena Strand.*A senior administration official/s);
    const marked = await panel.$$eval('.told mark', (all) => all.map((one) => one.textContent));
    assert(marked.includes('four') && marked.includes('three'), marked.join());
    // A claim that is on the page leads there.
    await pressUntil(panel, 'Tab', '.told[data-claim]');
    await panel.keyboard.press('Enter');
    await eventually(
      () => stage.control.readArticle(tabId),
      (article) => assert(article.painted > 0),
    );
    // What is in one alone is made when it is wanted.
    await panel.click('#compare-result details summary');
    await panel.waitForSelector('#compare-result details .pairs li');
  });

  it('is compared with a pasted text, a file and an exported article, of which nothing is kept', async () => {
    const { panel } = await openArticle(UPDATE);
    await panel.click('#compare > summary');
    await panel.click('#compare-form [type="submit"]');
    await waitForTold(panel, /There is no text yet/);
    await panel.$eval('#compare-text', (field) => {
      /** @type {HTMLTextAreaElement} */ (field).value = 'It rained all day.';
    });
    await panel.click('#compare-form [type="submit"]');
    await waitForTold(panel, /nothing to compare/);
    await panel.$eval(
      '#compare-text',
      (field, text) => {
        /** @type {HTMLTextAreaElement} */ (field).value = text;
      },
      FERRY,
    );
    await panel.click('#compare-form [type="submit"]');
    await panel.waitForSelector('.compared-title');
    assert.match(await readText(panel, '.compared-title'), new RegExp(TITLE));
    const compared = await readText(panel, '#compare-result');
    assert.deepEqual(await panel.evaluate(() => chrome.storage.local.get(null)), {});

    const directory = mkdtempSync(path.join(tmpdir(), 'sourcelight-'));
    for (const [name, text] of [['old.txt', FERRY]]) {
      await panel.click('#compare-again');
      const file = path.join(directory, String(name));
      writeFileSync(file, String(text));
      await giveFile(panel, file);
      await panel.waitForSelector('.compared-title');
      const withoutTitle = compared.slice(compared.indexOf('\n'));
      assert((await readText(panel, '#compare-result')).endsWith(withoutTitle.trimEnd()));
    }
  });

  it('is shown so that all can read it', async () => {
    const { panel } = await openArticle(UPDATE);
    await panel.setViewport({ width: 400, height: 900 });
    await panel.click('#compare > summary');
    await panel.waitForSelector('#compare-none:not([hidden])');
    await keepPicture(panel, browser, 'compare-choice');
    assert.deepEqual(await findViolations(panel), []);
    await panel.$eval(
      '#compare-text',
      (field, text) => {
        /** @type {HTMLTextAreaElement} */ (field).value = text;
      },
      FERRY,
    );
    await panel.click('#compare-form [type="submit"]');
    await panel.waitForSelector('.compared-title');
    assert.equal(await panel.$eval('#compare-choice', (choice) => choice.checkVisibility()), false);
    await panel.$$eval('#compare-result details', (all) => {
      for (const details of all) details.open = true;
    });
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await setTheme(stage.session, panel, theme);
      assert.deepEqual(await findViolations(panel), [], theme);
      await panel.$eval('#compare', (section) => section.scrollIntoView());
      await keepPicture(panel, browser, `compare-${theme}`);
    }
    await setTheme(stage.session, panel, 'light');
    for (const width of [360, 240]) {
      await panel.setViewport({ width, height: 800 });
      assert.equal(await isTooWide(panel), false, `${width} pixels`);
      await panel.$eval('#compare', (section) => section.scrollIntoView());
      await keepPicture(panel, browser, `compare-${width}`);
    }
  });

  /** @param {string} story */
  async function openArticle(story) {
    const { page, tabId } = await stage.open(makePage(story));
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    await panel.bringToFront();
    return { page, tabId, panel };
  }
});

/**
 * A page of the web with a story.
 *
 * @param {string} story
 */
function makePage(story) {
  const blocks = cutStory(story).map(({ tag, text }, at) => {
    const name = at === 0 ? 'h1' : tag;
    return `<${name}>${text}</${name}>`;
  });
  const [title] = story.split('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title>
    <meta property="og:type" content="article"></head><body><article>${blocks.join('\n')}</article></body></html>`;
}

/**
 * @param {BrowserPage} panel
 * @param {string} selector
 */
function readText(panel, selector) {
  return panel.$eval(selector, (element) => /** @type {HTMLElement} */ (element).innerText);
}

/**
 * @param {BrowserPage} panel
 * @param {RegExp} expected
 */
async function waitForTold(panel, expected) {
  await eventually(
    () => readText(panel, '#compare-told'),
    (told) => assert.match(told, expected),
  );
}

/**
 * @param {BrowserPage} panel
 * @param {string} file
 */
async function giveFile(panel, file) {
  const input = await panel.$('#compare-file');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(
    file,
  );
}
