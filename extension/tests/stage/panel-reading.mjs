/** @typedef {import('puppeteer-core').Page} BrowserPage */

/**
 * The claims that the panel lists, by their index; not those who gave no answer.
 *
 * @param {BrowserPage} panel
 */
export function readClaims(panel) {
  return panel.$$eval('.claim[data-claim]', (rows) =>
    rows.map((row) => String(row.getAttribute('data-claim'))),
  );
}

/**
 * @param {BrowserPage} panel
 * @param {string} selector
 */
export function readText(panel, selector) {
  return panel.$eval(selector, (element) => String(element.textContent));
}
