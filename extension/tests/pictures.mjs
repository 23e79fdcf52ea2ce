import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the pictures of all surfaces are kept, to be looked at. */
const PICTURES = fileURLToPath(new URL('../../target/surfaces', import.meta.url));

/**
 * Keeps a picture of what a reader sees.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} browser
 * @param {string} picture
 */
export async function keepPicture(page, browser, picture) {
  const directory = path.join(PICTURES, browser);
  mkdirSync(directory, { recursive: true });
  await page.screenshot({ path: path.join(directory, `${picture}.png`) });
}
