import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { LOADERS } from '../../build/bundle.mjs';
import { launch } from '../../harness/browsers.mjs';
import { build } from '../made/made-nodes.mjs';

/**
 * What is needed to read a page that is nobody's: `read` and `locate`, `Changes`, `readParts` and
 * `build`, as properties of the window.
 */
const READER = String(
  esbuild.buildSync({
    stdin: {
      contents: `
      import { Changes } from './read/again/changes.js';
      import { readPage } from './read/reader.js';
      import { readParts } from './read/again/rereading.js';
      import { makeRanges } from './locate/ranges.js';
      Object.assign(window, { Changes, readParts });
      window.read = () => (window.reading = readPage(document));
      window.locate = (span) => makeRanges(window.reading, span);`,
      resolveDir: fileURLToPath(new URL('../../content', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    loader: LOADERS,
  }).outputFiles[0]?.text,
);

/**
 * Opens a browser at an empty page that has the reader.
 *
 * @param {import('../../harness/browsers.mjs').BrowserName} name
 */
export async function openReader(name) {
  const { browser } = await launch({ name });
  const page = await browser.newPage();
  await page.evaluate(READER);
  await page.evaluate(`window.build = ${build}`);
  return { browser, page };
}
