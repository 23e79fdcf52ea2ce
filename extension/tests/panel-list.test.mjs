import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { eventually } from '../harness/eventually.mjs';
import { isOther, isTold } from '../shared/counted-claims.js';
import { isUnnamed } from '../shared/kinds.js';
import { waitForFrames } from './card-stage.mjs';
import { pressUntil } from './keys.mjs';
import { BRIDGE_CLAIMS, makeArticle } from './made-article.mjs';
import { keepPicture } from './pictures.mjs';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from './stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const SAMPLE = readFileSync(new URL('../../www/samples/seawall.html', import.meta.url), 'utf8');

const BRIDGE_WORDS = { kind: /** @type {const} */ ('named_person') };
const ONE_CLAIM = `<!doctype html><html lang="en"><head><title>Bridge to close</title>
  <meta property="og:type" content="article"></head><body><article><h1>Old bridge to close</h1>
  <p>“The old bridge will close in June,” said Alma Verhoeven, the mayor of the town, on Monday.</p>
  <p>The bridge has four arches of brick. The northern pier stands in the deepest part of the river. The
  road over it is closed to trucks. Ferries cross beside it from May to October.</p></article></body></html>`;

inBrowsers('the panel’s list of claims', 'all-sites', (stage, browser) => {
  it('sums up the article and lists every claim', async () => {
    const { tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    const claims = article.report?.account.claims;
    assert.match(await readStatus(panel), new RegExp(`^${claims} claims from \\d+ sources`));
    const listed = await readClaims(panel);
    const { attributions = [] } = article.report ?? {};
    // What is nobody's is not listed, nor what the claim around it tells.
    const all = attributions.flatMap((attribution, index) =>
      isTold(attributions, attribution) || isOther(attribution) ? String(index) : [],
    );
    assert.deepEqual(listed.sort(), all.sort());
  });

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
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    assert((await waitForCurrent(panel, 0, 9)) < reached);
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

  it('shows names before quotations, and marks what was searched for', async () => {
    const puppet = await stage.openPuppet();
    const claims = [
      {
        ...BRIDGE_WORDS,
        source: 'Ivo Brandt',
        content: 'what Zoë Adler said of the bridge is long and true',
      },
      { ...BRIDGE_WORDS, source: 'Zoë Adler', content: 'We will swim' },
    ];
    await puppet.play(makeArticle(claims));
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await waitForNames(panel, ['Ivo Brandt', 'Zoë Adler']);
    await panel.type('#search', 'zoe a');
    await waitForNames(panel, ['Zoë Adler', 'Ivo Brandt']);
    const marked = () =>
      panel.evaluate(() =>
        [...(CSS.highlights.get('sourcelight-hit') ?? [])].map(
          ({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent?.slice(startOffset, endOffset),
        ),
      );
    assert.deepEqual(await marked(), ['Zoë A', 'Zoë A']);
    await keepPicture(panel, browser, 'panel-hits');
    await panel.$eval('#search', (search) => {
      /** @type {HTMLInputElement} */ (search).value = '';
      search.dispatchEvent(new Event('input'));
    });
    assert.deepEqual(await marked(), []);
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

  it('filters by kind and by words, and sorts', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(makeArticle(BRIDGE_CLAIMS));
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    assert.match(
      await readStatus(panel),
      /^6 claims from 4 sources\s+Mostly two named people and unnamed people\.\s+1 claim names no source\./,
    );
    await panel.select('#sort', 'name');
    await waitForNames(panel, [
      'a city official',
      'a driver',
      'Alma Verhoeven',
      'No source given',
      'Zoe Adler',
    ]);
    await panel.click('[data-kind="anonymous"]');
    await waitForNames(panel, ['a city official', 'a driver']);
    assert.match(await readText(panel, '#shown'), /3 of 6 claims/);
    await panel.type('#search', 'Detour');
    await waitForNames(panel, ['a driver']);
    await panel.click('[data-kind="anonymous"]');
    await panel.type('#search', 'zzz');
    await waitForNames(panel, []);
    assert.match(await readText(panel, '#shown'), /No claim/);
  });

  it('is worked by keyboard alone', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(makeArticle(BRIDGE_CLAIMS));
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    await pressUntil(panel, 'Tab', '#export');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('#export-menu:popover-open');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('#export-menu:not(:popover-open)');
    await pressUntil(panel, 'Tab', '[data-kind="anonymous"]');
    await panel.keyboard.press(' ');
    await waitForNames(panel, ['a city official', 'a driver']);
    await pressUntil(panel, 'Tab', 'summary');
    await panel.keyboard.press('ArrowDown');
    await panel.waitForSelector('.claim:focus');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('#list > :first-child details:not([open])');
    await puppet.waitToBeAsked({ type: 'jump', claim: 1 });
  });

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
 * The claims that the panel lists, by their index.
 *
 * @param {BrowserPage} panel
 */
function readClaims(panel) {
  return panel.$$eval('.claim', (rows) =>
    rows.map((row) => String(row.getAttribute('data-claim'))),
  );
}

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
 * Waits until the panel lists these sources, and no others.
 *
 * @param {BrowserPage} panel
 * @param {string[]} names
 */
async function waitForNames(panel, names) {
  await eventually(
    () => panel.$$eval('.source .name', (all) => all.map((name) => name.textContent)),
    (listed) => assert.deepEqual(listed, names),
  );
}

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
 * @param {BrowserPage} panel
 * @param {string} selector
 */
function readText(panel, selector) {
  return panel.$eval(selector, (element) => String(element.textContent));
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
