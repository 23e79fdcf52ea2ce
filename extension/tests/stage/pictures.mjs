import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the pictures of all surfaces are kept, to be looked at. */
const PICTURES = fileURLToPath(new URL('../../../target/surfaces', import.meta.url));

/**
 * Keeps a picture of what a reader sees.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} browser
 * @param {string} picture
 */
export async function keepPicture(page, browser, picture) {
  await page.screenshot({ path: findPlace(browser, picture) });
}

/**
 * Keeps a picture that a reader is given.
 *
 * @param {Buffer} file
 * @param {string} browser
 * @param {string} picture
 */
export function keepFile(file, browser, picture) {
  writeFileSync(findPlace(browser, picture), file);
}

/**
 * @param {string} browser
 * @param {string} picture
 * @returns {`${string}.png`}
 */
function findPlace(browser, picture) {
  const directory = path.join(PICTURES, browser);
  mkdirSync(directory, { recursive: true });
  return `${path.join(directory, picture)}.png`;
}
