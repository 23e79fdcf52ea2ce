import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { listClaims, locateClaims } from '../../shared/claim-list.js';
import { isOther, isTold } from '../../shared/counted-claims.js';
import { BRIDGE_CLAIMS, makeArticle } from '../made/made-article.mjs';
import { pressUntil } from '../stage/keys.mjs';
import { readClaims, readText } from '../stage/panel-reading.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readStatus, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

const BRIDGE_WORDS = { kind: /** @type {const} */ ('named_person') };

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

  it('stands beside a strip that leads to the claim at its place', async () => {
    const puppet = await stage.openPuppet();
    const article = makeArticle(BRIDGE_CLAIMS);
    await puppet.play(article);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    const claims = [2, 4, 0];
    for (const claim of claims) {
      const stretch = locateClaims(article, listClaims(article)).find(
        (one) => one.claim.index === claim,
      );
      assert(stretch);
      const middle = (stretch.start + stretch.end) / 2;
      const { x, y, width, height } = await panel.$eval(
        `.strip [data-places="${stretch.claim.kind}"]`,
        (places) => places.getBoundingClientRect().toJSON(),
      );
      await panel.mouse.click(x + middle * width, y + height / 2);
      await puppet.waitToBeAsked({ type: 'jump', claim });
    }
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
    await pressUntil(panel, 'Tab', '#list summary');
    await panel.keyboard.press('ArrowDown');
    await panel.waitForSelector('.claim:focus');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('#list > :first-child details:not([open])');
    await puppet.waitToBeAsked({ type: 'jump', claim: 1 });
  });
});

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
