import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { writeAnnotations } from '../../export/web-annotation.js';
import { setTheme } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { cutStory } from '../../shared/story.js';
import { BRIDGE_CLAIMS, makeArticle } from '../made/made-article.mjs';
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
/** So much of a claim tells where it is, in UTF-16 units. */
const FEW = 30;
const NAMED = 'Named in one, unnamed in the other';

inBrowsers('an article beside another', 'all-sites', (stage, browser) => {
  it('is compared with one in another tab, by keyboard alone', async () => {
    const { page, tabId, panel } = await openArticle(UPDATE);
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
    const claim = await panel.evaluate(() => document.activeElement?.getAttribute('data-claim'));
    const { report, blocks } = await stage.control.readArticle(tabId);
    const [first] = report?.attributions[Number(claim)]?.content ?? [];
    assert(first);
    const words = blocks[first.block]?.slice(first.start, first.end);
    const place = String(words).slice(0, FEW);
    assert.equal(await scrollAway(page, place), false);
    await panel.keyboard.press('Enter');
    await eventually(
      () => isInView(page, place),
      (isThere) => assert(isThere, words),
    );
    // What is in one alone is made when it is wanted.
    await panel.click('#compare-result details summary');
    await panel.waitForSelector('#compare-result details .pairs li');
    // What is saved has a link to each claim, here and there.
    const saved = await save(panel);
    for (const tab of [page, other.page]) {
      assert(saved.includes(`](<${tab.url()}#:~:text=`), saved);
    }
  });

  it('is compared with a pasted text, a file and an exported article, of which nothing is kept', async () => {
    const other = await openArticle(FERRY);
    const exported = writeAnnotations(await stage.control.readArticle(other.tabId));
    const { panel } = await openArticle(UPDATE);
    await panel.click('#compare > summary');
    await panel.click('#compare-form [type="submit"]');
    await waitForTold(panel, /There is no text yet/);
    await giveText(panel, 'It rained all day.');
    await panel.click('#compare-form [type="submit"]');
    await waitForTold(panel, /nothing to compare/);
    await giveText(panel, FERRY);
    await panel.click('#compare-form [type="submit"]');
    await panel.waitForSelector('.compared-title');
    assert.match(await readText(panel, '.compared-title'), new RegExp(TITLE));
    const compared = await readText(panel, '#compare-result');
    const directory = mkdtempSync(path.join(tmpdir(), 'sourcelight-'));
    const files = /** @type {const} */ ([
      ['old.txt', FERRY, 'old.txt'],
      ['old.json', exported, TITLE],
    ]);
    for (const [name, text, title] of files) {
      await panel.click('#compare-again');
      const file = path.join(directory, name);
      writeFileSync(file, text);
      await giveFile(panel, file);
      await panel.waitForSelector('.compared-title');
      assert.match(await readText(panel, '.compared-title'), new RegExp(title));
      const withoutTitle = compared.slice(compared.indexOf('\n'));
      assert((await readText(panel, '#compare-result')).endsWith(withoutTitle.trimEnd()), name);
    }
    assert.deepEqual(await panel.evaluate(() => chrome.storage.local.get(null)), {});
  });

  it('stays compared when it is read anew', async () => {
    const puppet = await stage.openPuppet();
    const article = makeArticle(BRIDGE_CLAIMS);
    await puppet.play(article);
    const panel = await stage.openPanel(puppet.tabId);
    await waitForPhase(panel, 'ready');
    await panel.bringToFront();
    await panel.click('#compare > summary');
    await giveText(panel, FERRY);
    const readAnew = async () => {
      await puppet.playState({ phase: 'reading' });
      await waitForPhase(panel, 'reading');
      const isCompared = (await panel.$('.compared-title')) !== null;
      assert.equal(await isSuspended(panel), isCompared);
      await puppet.play(article);
      await waitForPhase(panel, 'ready');
      await panel.waitForSelector('#compare-result:not([inert])');
      const value = await panel.$eval('#compare-text', (field) => {
        return /** @type {HTMLTextAreaElement} */ (field).value;
      });
      assert.equal(value, FERRY);
      assert(await panel.$eval('#compare', (section) => section.hasAttribute('open')));
    };
    await readAnew();
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'sourcelight-')), 'other.json');
    writeFileSync(file, writeAnnotations({ ...article, title: TITLE }));
    await giveFile(panel, file);
    await panel.waitForSelector('.compared-title');
    await readAnew();
    assert.match(await readText(panel, '.compared-title'), new RegExp(TITLE));
    // Another article has nothing to do with it.
    await puppet.play({ ...article, url: 'https://news.example/other' });
    await panel.waitForSelector('#compare:not([open])');
    assert.equal(await panel.$('.compared-title'), null);
  });

  it('is shown so that all can read it', async () => {
    const { panel } = await openArticle(UPDATE);
    await panel.setViewport({ width: 400, height: 900 });
    const findTop = () =>
      panel.$eval('#compare-form', (form) => Math.round(form.getBoundingClientRect().top));
    await panel.$eval('#compare', (section) => section.setAttribute('open', ''));
    const top = await findTop();
    await panel.waitForSelector('#compare-none:not([hidden])');
    assert.equal(await findTop(), top, 'what the reader aims at does not move');
    await keepPicture(panel, browser, 'compare-choice');
    assert.deepEqual(await findViolations(panel), []);
    await giveText(panel, FERRY);
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
 * Makes a page's window low, and scrolls it so that some words are out of it.
 *
 * @param {BrowserPage} page
 * @param {string} words As they stand in one text of the page.
 * @returns {Promise<boolean>} Whether they are in view all the same.
 */
async function scrollAway(page, words) {
  await page.setViewport({ width: 800, height: 300 });
  for (const end of ['start', 'end']) {
    await page.evaluate((to) => scrollTo(0, to === 'end' ? document.body.scrollHeight : 0), end);
    if (!(await isInView(page, words))) return false;
  }
  return true;
}

/**
 * Whether some words are in a page's window.
 *
 * @param {BrowserPage} page
 * @param {string} words As they stand in one text of the page.
 * @returns {Promise<boolean>}
 */
function isInView(page, words) {
  return page.evaluate((sought) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const at = texts.currentNode.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + sought.length);
      const { top, bottom } = range.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }
    throw new Error(`The page has no “${sought}”.`);
  }, words);
}

/**
 * @param {BrowserPage} panel
 * @param {string} selector
 */
function readText(panel, selector) {
  return panel.$eval(selector, (element) => /** @type {HTMLElement} */ (element).innerText);
}

/**
 * Saves a comparison, without its becoming a file.
 *
 * @param {BrowserPage} panel
 * @returns {Promise<string>}
 */
async function save(panel) {
  await panel.evaluate(() => {
    URL.createObjectURL = (saved) => {
      Object.assign(globalThis, { saved });
      return '#';
    };
  });
  await panel.click('#compare-save');
  await waitForTold(panel, /^Saved as /);
  return panel.evaluate(() => /** @type {any} */ (globalThis).saved.text());
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
 * Whether what was compared leads nowhere for the time being.
 *
 * @param {BrowserPage} panel
 */
function isSuspended(panel) {
  return panel.$eval('#compare-result', (result) => result.matches('[inert]'));
}

/**
 * Puts a text in the field for the other article.
 *
 * @param {BrowserPage} panel
 * @param {string} text
 */
async function giveText(panel, text) {
  await panel.$eval(
    '#compare-text',
    (field, other) => {
      /** @type {HTMLTextAreaElement} */ (field).value = other;
    },
    text,
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
