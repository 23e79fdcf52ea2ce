import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with a page, or with a part of it, in words.
 *
 * @param {BrowserPage} page
 * @param {string} [selector]
 * @returns {Promise<string[]>}
 */
export async function findViolations(page, selector) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (within) => {
    const part = within ? document.querySelector(within) : document;
    // All rules run; of those that hold, not every element is described.
    const options = { resultTypes: ['violations'] };
    const { violations } = await /** @type {any} */ (globalThis).axe.run(part, options);
    return violations.flatMap(
      (
        /** @type {{ id: string, nodes: { failureSummary: string, html: string }[] }} */ violation,
      ) =>
        violation.nodes.map(
          ({ failureSummary, html }) => `${violation.id}: ${html.slice(0, 160)} ${failureSummary}`,
        ),
    );
  }, selector);
}

/**
 * Whether a page has to be scrolled sideways.
 *
 * @param {BrowserPage} page
 * @returns {Promise<boolean>}
 */
export function isTooWide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/**
 * What moves on a page.
 *
 * @param {BrowserPage} page
 * @returns {Promise<string[]>}
 */
export function findMotion(page) {
  return page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => String(/** @type {any} */ (animation).animationName)),
  );
}
