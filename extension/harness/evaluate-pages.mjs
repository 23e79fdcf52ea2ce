// Opens saved news pages with the extension and says how it did.
//
//   node evaluate-pages.mjs --pages DIR --browser chromium|firefox --extension DIR [--asked] [--json]
//
// With --asked, pages are read as after a click on the extension's button.

import { parseArgs } from 'node:util';
import { evaluatePages } from './page-evaluation.mjs';

/** @typedef {import('./page-evaluation.mjs').PageResult} PageResult */

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    extension: { type: 'string' },
    asked: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { pages, extension, browser } = options;
if (!pages || !extension || (browser !== 'chromium' && browser !== 'firefox')) {
  console.error(
    'evaluate-pages.mjs: --pages DIR, --extension DIR and --browser chromium|firefox are needed.',
  );
  process.exit(2);
}

const { asked } = options;
const results = await evaluatePages({ directory: pages, browser, extension, asked });
const report = { mean: summarize(Object.values(results)), pages: results };
if (options.json) console.log(JSON.stringify(report, null, 2));
else printTable(report);

/** @param {PageResult[]} results */
function summarize(results) {
  return {
    pages: results.length,
    precision: mean(results.map((result) => result.precision)),
    recall: mean(results.map((result) => result.recall)),
    f1: mean(results.map((result) => result.f1)),
    claims: mean(results.map((result) => result.claims)),
    pages_painted: results.filter((result) => result.painted > 0).length,
    pages_dom_unchanged: results.filter((result) => result.dom_unchanged).length,
    pages_unshifted: results.filter((result) => !result.layout_shift).length,
    errors: results.reduce((count, result) => count + result.errors.length, 0),
    ms_median: quantile(
      results.map((result) => result.ms),
      0.5,
    ),
    ms_p95: quantile(
      results.map((result) => result.ms),
      0.95,
    ),
    page_ms_median: quantile(
      results.map((result) => result.page_ms),
      0.5,
    ),
    page_ms_p95: quantile(
      results.map((result) => result.page_ms),
      0.95,
    ),
  };
}

/** @param {typeof report} report */
function printTable({ mean, pages }) {
  const header = ['page', 'precision', 'recall', 'f1', 'claims', 'painted', 'ms', 'on page'];
  console.log(row([...header, 'DOM', 'errors', 'state']));
  for (const [id, result] of Object.entries(pages)) {
    const { precision, recall, f1, claims, painted, ms, page_ms, dom_unchanged, errors } = result;
    const shares = [precision, recall, f1].map((share) => share.toFixed(3));
    const figures = [String(claims), String(painted), ms.toFixed(1), page_ms.toFixed(1)];
    const dom = dom_unchanged ? 'same' : 'CHANGED';
    console.log(row([id, ...shares, ...figures, dom, String(errors.length), result.state]));
    for (const error of errors) console.log(`  ${error}`);
  }
  console.log(
    `\n${mean.pages} pages in ${browser}: precision ${mean.precision.toFixed(4)}, ` +
      `recall ${mean.recall.toFixed(4)}, F1 ${mean.f1.toFixed(4)}\n` +
      `claims painted on ${mean.pages_painted}, DOM as it was on ${mean.pages_dom_unchanged}, ` +
      `nothing moved on ${mean.pages_unshifted}, ${mean.errors} errors\n` +
      `from read to painted: median ${mean.ms_median.toFixed(1)} ms, 95th percentile ` +
      `${mean.ms_p95.toFixed(1)} ms; of it on the page's thread: median ` +
      `${mean.page_ms_median.toFixed(1)} ms, 95th percentile ${mean.page_ms_p95.toFixed(1)} ms`,
  );
}

/** @param {string[]} cells */
function row(cells) {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(9))).join(' ');
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
