import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { launch } from '../harness/browsers.mjs';

/** The reader and the ranges for a page that is nobody's: `window.read` and `window.locate`. */
const READER = String(
  esbuild.buildSync({
    stdin: {
      contents: `
      import { readPage } from './reader.js';
      import { makeRanges } from './ranges.js';
      window.read = () => (window.reading = readPage(document));
      window.locate = (span) => makeRanges(window.reading, span);`,
      resolveDir: fileURLToPath(new URL('../content', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  }).outputFiles[0]?.text,
);

/**
 * Opens a browser at an empty page that has the reader.
 *
 * @param {import('../harness/browsers.mjs').BrowserName} name
 */
export async function openReader(name) {
  const { browser } = await launch({ name });
  const page = await browser.newPage();
  await page.evaluate(READER);
  return { browser, page };
}
