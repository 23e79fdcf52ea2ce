import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NEEDS, setNeed, setTheme } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { BRIDGE_CLAIMS, BRIDGE_WISHES, makeArticle } from '../made/made-article.mjs';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { bundleCard } from '../stage/card-bundle.mjs';
import { readMarkedText } from '../stage/marked-text.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readStatus } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const ARTICLE = makeArticle([...BRIDGE_WISHES, ...BRIDGE_CLAIMS]);
const WISHES = makeArticle(BRIDGE_WISHES);
/** The plan in the first, as an index into its attributions. */
const PLAN = 0;
const TITLE = 'Also: plans, wishes and labels (2)';

/** Words of statements and of wishes, in a story that has both. */
const SAID = ['The old bridge will close in June', 'the money had not been found'];
const WISHED = ['to sell the old toll house', 'a wider lock'];
const STORY = [
  'The old bridge will close in June, Mayor Alma Verhoeven said on Monday.',
  'The council plans to sell the old toll house.',
  'The port wants a wider lock.',
  'A person familiar with the talks said that the money had not been found.',
];

inBrowsers('plans, wishes and labels', 'all-sites', (stage, name) => {
  it('are marked only where everything is', async () => {
    for (const { intensity, marks } of [
      { intensity: 'claims', marks: SAID },
      { intensity: 'unnamed', marks: [SAID[1]] },
      { intensity: 'all', marks: [...SAID, ...WISHED] },
    ]) {
      await stage.control.store({ settings: { intensity, hiddenKinds: [] } });
      const { page, tabId } = await stage.open(makePage());
      await page.setViewport({ width: 720, height: 420 });
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready');
      const { claims, unnamed, others } = state.summary;
      assert.deepEqual({ claims, unnamed, others }, { claims: 2, unnamed: 1, others: 2 });
      const text = await readMarkedText(page);
      const marked = [...SAID, ...WISHED].filter((words) => text.includes(words));
      assert.deepEqual(marked, marks, `${intensity}: ${text}`);
      await keepPicture(page, name, `core-page-${intensity}`);
    }
    await stage.control.store({ settings: { intensity: 'claims', hiddenKinds: [] } });
  });

  it('are passed over by the keys that step through the claims', async () => {
    const { page, tabId } = await stage.open(makePage('p { margin-block: 90vh }'));
    await stage.control.settle(tabId);
    await page.bringToFront();
    const seen = new Set();
    for (let steps = 0; steps < 4; steps += 1) {
      assert(await stage.control.step(tabId, 'next'));
      seen.add(await page.evaluate(() => scrollY));
    }
    assert.equal(seen.size, SAID.length);
    assert(await stage.control.step(tabId, 'previous'));
    assert(seen.has(await page.evaluate(() => scrollY)));
  });

  it('stand apart in the panel, closed, and are in no count', async () => {
    const panel = await openPanel(ARTICLE);
    assert.match(await readStatus(panel), /^6 claims from 4 sources\s/);
    const listed = await panel.$$eval('#list .claim', (all) => all.length);
    assert.equal(listed, BRIDGE_CLAIMS.length);
    assert.equal(await readText(panel, '#others-title'), TITLE);
    assert.equal(await isOpen(panel), false);
    assert.deepEqual(await readOthers(panel), [
      'a city official was planned by to sell the old toll house',
      'some skippers is wanted by a wider lock',
    ]);
    const kinds = await panel.$$eval('#kinds .count', (all) => all.map((one) => one.textContent));
    assert.deepEqual(kinds, ['2 claims', '3 claims', '1 claim']);
    const places = await panel.$$eval('.strip clipPath path', (all) =>
      all.map((one) => String(one.getAttribute('d')).match(/M/g)?.length),
    );
    assert.deepEqual(places, [2, 3, 1]);
  });

  it('are reached in the panel by keys, and lead into the page', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(ARTICLE);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    await panel.focus('#others-title');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('#others[open]');
    await panel.keyboard.press('ArrowDown');
    await panel.waitForSelector('#others-list .claim:focus');
    await panel.keyboard.press('Enter');
    await puppet.waitToBeAsked({ type: 'jump', claim: PLAN });
  });

  it('are found by the panel’s search', async () => {
    const panel = await openPanel(ARTICLE);
    await panel.type('#search', 'toll');
    await eventually(
      () => readOthers(panel),
      (others) => assert.deepEqual(others.length, 1),
    );
    assert.equal(await isOpen(panel), true);
    assert.match(await readText(panel, '#shown'), /0 of 6 claims/);
    await panel.type('#search', 'zzz');
    await panel.waitForSelector('#others[hidden]');
    assert.match(await readText(panel, '#shown'), /No claim/);
  });

  it('are all that there is to see where nothing is claimed', async () => {
    const panel = await openPanel(WISHES);
    assert.match(
      await readStatus(panel),
      /^No claims, only plans, wishes and labels\s+2 paragraphs read\.\s*$/,
    );
    assert.equal(await isOpen(panel), true);
    assert.equal(await panel.$eval('#picture', (picture) => picture.checkVisibility()), false);
    assert.deepEqual(await findViolations(panel), []);
    await keepPicture(panel, name, 'core-panel-wishes');
  });

  it('leave the panel accessible, and able to bear a narrow window', async () => {
    const panel = await openPanel(ARTICLE);
    await panel.click('#others-title');
    await panel.waitForSelector('#others[open]');
    await panel.setViewport({ width: 400, height: 1300 });
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await setTheme(stage.session, panel, theme);
      assert.deepEqual(await findViolations(panel), [], theme);
      await keepPicture(panel, name, `core-panel-${theme}`);
    }
    await setTheme(stage.session, panel, 'light');
    await panel.setViewport({ width: 240, height: 1500 });
    assert.equal(await isTooWide(panel), false);
    await keepPicture(panel, name, 'core-panel-240');
    if (name !== 'chromium') return;
    await panel.setViewport({ width: 400, height: 1300 });
    await setNeed(panel, NEEDS['forced colors']);
    await keepPicture(panel, name, 'core-panel-forced-colors');
  });

  it('are told to be such on the card, which counts no turns for them', async () => {
    const page = await stage.openOwn('/options/options.html');
    await page.evaluate(await bundleCard());
    const cards = await page.evaluate((article) => {
      const { makeCard } = /** @type {any} */ (globalThis).card;
      return article.report?.attributions.map((_, claim) => {
        const card = makeCard(article, claim, { go() {} });
        return {
          sort: card.querySelector('.sort')?.textContent ?? null,
          turns: card.querySelector('.turns')?.textContent ?? null,
        };
      });
    }, ARTICLE);
    assert.match(String(cards?.[PLAN]?.sort), /^wanted or planned · a plan, wish or label: not /);
    assert.equal(cards?.[PLAN]?.turns, null);
    assert.equal(cards?.[3]?.sort, null, 'What is said is said.');
    assert.match(String(cards?.[3]?.turns), /Claim 1 of 2/);
  });

  it('stand below the marked article that is printed, and not on the worksheet', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(ARTICLE);
    const page = await stage.openOwn(`/print/print.html?form=article&tab=${puppet.tabId}`);
    assert.match(await readText(page, '.sum'), /^6 claims from 4 sources\./);
    const marks = await page.$$eval('article span', (all) => all.map((one) => one.textContent));
    assert(!marks.some((text) => text?.includes('toll house')), String(marks));
    assert.equal(await readText(page, '.others h2'), TITLE);
    const others = await page.$$eval('.others li', (all) => all.map((one) => one.textContent));
    assert.equal(others[1], 'some skippers is wanted by a wider lock Show on the page');
    assert.deepEqual(await findViolations(page), []);
    await keepPicture(page, name, 'core-article');
    const sheet = await stage.openOwn(`/print/print.html?form=worksheet&tab=${puppet.tabId}`);
    assert(!/toll house|lock/.test(await readText(sheet, 'tbody')));
  });

  /** @param {import('../../shared/protocol.d.ts').Article} article */
  async function openPanel(article) {
    const puppet = await stage.openPuppet();
    await puppet.play(article);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    return panel;
  }
});

/** @param {string} [style] */
function makePage(style = '') {
  const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>The town and its water</title>
    <meta property="og:type" content="article">
    <style>body { margin: 32px; font: 17px/1.55 Georgia, "DejaVu Serif", serif } ${style}</style>
    </head><body><main><article><h1>The town and its water</h1>${paragraphs}</article></main></body></html>`;
}

/** @param {BrowserPage} panel */
function readOthers(panel) {
  return panel.$$eval('#others-list .content', (all) => all.map((one) => one.textContent));
}

/** @param {BrowserPage} panel */
function isOpen(panel) {
  return panel.$eval('#others', (others) => /** @type {HTMLDetailsElement} */ (others).open);
}

/**
 * @param {BrowserPage} page
 * @param {string} selector
 */
function readText(page, selector) {
  return page.$eval(selector, (element) => String(element.textContent).trim());
}
