import assert from 'node:assert/strict';

const MAX_PRESSES = 80;

/**
 * Presses a key until some element has the focus.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').KeyInput} key
 * @param {string} selector
 */
export async function pressUntil(page, key, selector) {
  for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`The focus never came to ${selector}.`);
}
