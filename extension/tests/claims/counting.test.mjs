import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { eventually } from '../../harness/eventually.mjs';
import { readSavedPages, SAVED_PAGE_POLICY } from '../../harness/saved-pages.mjs';
import { groupClaims, listClaims } from '../../shared/claim-list.js';
import { isUnnamedStep } from '../../shared/counted-claims.js';
import { isUnnamed } from '../../shared/kinds.js';
import { choosePartsOf } from '../../shared/mark-choice.js';
import { inBrowsers, readStatus, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */
/** @typedef {import('../../shared/report.d.ts').SourceKind} SourceKind */

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');
const PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));
/** Of the saved pages so many, spread over the outlets, are counted. */
const COUNTED_PAGES = 10;

const pages = existsSync(PAGES) ? await readSavedPages(PAGES) : [];
const spread = pages.filter((_, at) => at % Math.ceil(pages.length / COUNTED_PAGES) === 0);
const ARTICLES = [{ id: 'the sample', html: SAMPLE }, ...spread];

inBrowsers('every figure of an article', 'all-sites', (stage) => {
  for (const { id, html } of ARTICLES) {
    it(`is counted in one way: ${id}`, async () => {
      const { tabId } = await stage.open(html, { 'Content-Security-Policy': SAVED_PAGE_POLICY });
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready');
      const { claims, sources, unnamed, anonymous, unstated } = state.summary;
      const article = await stage.control.readArticle(tabId);
      const { report } = article;
      assert(report);
      assert.equal(anonymous + unstated, unnamed);
      const first = `${claims} claim${claims === 1 ? '' : 's'}`;
      await stage.control.waitForBadge(tabId, ({ text, title }) => {
        assert.equal(text, unnamed === 0 ? '' : String(unnamed));
        assert(title.includes(unnamed > 0 ? `${unnamed} of ${first}` : first), title);
      });

      const { attributions } = report;
      const steps = attributions.filter((one) => isUnnamedStep(attributions, one));
      assert.equal(steps.length, unnamed, 'Keys stop as often.');
      const quiet = { intensity: /** @type {const} */ ('unnamed'), hiddenKinds: [] };
      const marked = attributions.filter((one) => choosePartsOf(attributions, one, quiet).claim);
      assert.equal(marked.length, unnamed, 'As many are marked.');

      const panel = await stage.openPanel(tabId);
      await waitForPhase(panel, 'ready');
      assert((await readStatus(panel)).startsWith(first), await readStatus(panel));
      const table = await readTable(panel);
      assert.equal(sum(table.map(({ count }) => count)), claims);
      assert.equal(sum(table.filter(({ kind }) => isUnnamed(kind)).map(toCount)), unnamed);
      assert.equal(sum(await readListed(panel)), claims);
      const entries = groupClaims(report, listClaims(article)).filter(
        ({ name, kind, claims: own }) =>
          name !== null && kind !== 'unclear' && own.some(({ isCounted }) => isCounted),
      );
      assert.equal(sources, entries.length, 'As many sources of claims that count are listed.');
      for (const { kind, count } of table) {
        await panel.click(`[data-kind="${kind}"]`);
        assert.equal(sum(await readListed(panel)), count, kind);
        const shown = count === claims ? '' : `Showing ${count} of ${first}.`;
        await eventually(
          () => panel.$eval('#shown', ({ textContent }) => textContent),
          (text) => assert.equal(text, shown),
        );
        await panel.click(`[data-kind="${kind}"]`);
      }

      const popup = await stage.openPopup(tabId);
      await waitForPhase(popup, 'ready');
      assert((await readStatus(popup)).startsWith(first));
      const print = await stage.openOwn(`/print/print.html?form=article&tab=${tabId}`);
      assert((await print.$eval('.sum', ({ innerHTML }) => innerHTML)).startsWith(first));
      assert.equal(sum(await readListed(print, '.sources li')), claims);

      const markdown = writeMarkdown(article);
      assert(markdown.includes(`\n${first}`), markdown.slice(0, 300));
      const rows = writeCsv(article).split('\r\n');
      const core = rows.filter((row) => row.includes('"yes"') && !/inside another claim/.test(row));
      assert.equal(core.length, claims, 'So many rows of the table are core and inside no other.');
    });
  }
});

/** @param {{ count: number }} row */
function toCount({ count }) {
  return count;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

/**
 * The panel's table: how many claims rest on each kind.
 *
 * @param {BrowserPage} panel
 * @returns {Promise<{ kind: SourceKind, count: number }[]>}
 */
function readTable(panel) {
  return panel.$$eval('#kinds button', (buttons) =>
    buttons.map((button) => ({
      kind: /** @type {SourceKind} */ (button.getAttribute('data-kind')),
      count: Number.parseInt(button.querySelector('.count')?.textContent ?? '', 10),
    })),
  );
}

/**
 * How many claims each source is said to have, but for those inside others.
 *
 * @param {BrowserPage} page
 * @param {string} [sources]
 */
function readListed(page, sources = '#list .facts') {
  return page.$$eval(sources, (all) =>
    all.map(({ textContent }) => Number(textContent?.match(/(\d+) claims?\b/)?.[1] ?? 0)),
  );
}
