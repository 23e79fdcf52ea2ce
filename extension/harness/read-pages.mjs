// Opens pages without the extension and writes what its reader would send of them: one JSON object a
// line, {"id", "page", "gold"}. From such lines the model that finds stories is trained.
//
//   node read-pages.mjs --pages DIR|MODULE.mjs [--pages ...] --out FILE.jsonl.gz
//
// A module exports its pages as `default`: a list of {"id", "html", "gold"?}.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { launch } from './browsers.mjs';
import { startServer } from './page-server.mjs';
import { readSavedPages, SAVED_PAGE_POLICY } from './saved-pages.mjs';

/** @typedef {import('./saved-pages.mjs').SavedPage} SavedPage */

const { values: options } = parseArgs({
  options: { pages: { type: 'string', multiple: true }, out: { type: 'string' } },
});
if (!options.pages || !options.out) {
  console.error('read-pages.mjs: --pages DIR and --out FILE are needed.');
  process.exit(2);
}

const READER = String(
  esbuild.buildSync({
    stdin: {
      contents: `
      import { readPage } from './reader.js';
      window.readPage = () => readPage(document).page;`,
      resolveDir: fileURLToPath(new URL('../content', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  }).outputFiles[0]?.text,
);

const saved = (await Promise.all(options.pages.map(readPages))).flat();
const byId = new Map(saved.map((page) => [page.id, page]));
const server = await startServer((address) => {
  const page = byId.get(address.slice(1));
  return page && { body: page.html, headers: { 'Content-Security-Policy': SAVED_PAGE_POLICY } };
});
const { browser } = await launch({ name: 'chromium' });
try {
  const lines = [];
  for (const { id, gold } of saved) {
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/${id}`);
    await tab.evaluate(READER);
    const page = await tab.evaluate('window.readPage()');
    await tab.close();
    lines.push(`${JSON.stringify({ id, page, gold })}\n`);
  }
  await writeFile(options.out, gzipSync(lines.join('')));
} finally {
  await browser.close();
  await server.close();
}

/**
 * @param {string} where
 * @returns {Promise<SavedPage[]>}
 */
async function readPages(where) {
  if (!where.endsWith('.mjs')) return readSavedPages(where);
  const { default: pages } = await import(pathToFileURL(path.resolve(where)).href);
  return pages;
}
