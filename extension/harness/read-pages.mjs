// Opens pages without the extension and writes what its reader would send of them, and which text of
// each is the story: one JSON object a line, {"id", "group", "set", "page", "gold", "article"}. From such
// lines the models that find stories are trained.
//
//   node read-pages.mjs --shared DIR --stories FILE --list FILE --kept DIR --out FILE.jsonl.gz
//
// The pages are those of DIR/pages, with their texts beside them; those of DIR/pages-wild, of which
// the file of stories says which blocks are the story; those of public repositories in the list, which
// says of each whether it is an article at all; and the made pages of the tests, which say so themselves.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { LOADERS } from '../build/bundle.mjs';
import { ARTICLE_PAGES } from '../tests/made/article-pages/index.mjs';
import { toDocument } from '../tests/made/made-pages.mjs';
import { OTHER_PAGES } from '../tests/made/other-pages/index.mjs';
import { launch } from './browsers.mjs';
import { readGatheredPage, readPageList } from './gathered-pages.mjs';
import { startServer } from './page-server.mjs';
import { readSavedPages, SAVED_PAGE_POLICY } from './saved-pages.mjs';

/** @typedef {import('../shared/page.d.ts').Page} Page */

/**
 * A page to be read.
 *
 * @typedef {object} Source
 * @property {string} id
 * @property {string} group Pages of one group are alike, as those of one outlet are.
 * @property {'saved' | 'wild' | 'made' | 'gathered'} set
 * @property {() => string | Promise<string>} readHtml
 * @property {(page: Page, marked: string) => string} findGold The story's text, if it is known.
 * @property {boolean} [isArticle] Whether it is one, where its story is not known.
 */

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string' },
    stories: { type: 'string' },
    list: { type: 'string' },
    kept: { type: 'string' },
    out: { type: 'string' },
  },
});
const { shared, stories, list, kept, out } = options;
if (!shared || !stories || !list || !kept || !out) {
  console.error('read-pages.mjs: --shared, --stories, --list, --kept and --out are needed.');
  process.exit(2);
}

const READER = String(
  esbuild.buildSync({
    stdin: {
      contents: `
      import { readPage } from './read/reader.js';
      window.readPage = () => ({
        page: readPage(document).page,
        marked: [...document.querySelectorAll('[data-story]')].map((e) => e.innerText).join('\\n'),
      });`,
      resolveDir: fileURLToPath(new URL('../content', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    loader: LOADERS,
  }).outputFiles[0]?.text,
);

const sources = [
  ...(await readSaved(path.join(shared, 'pages'))),
  ...(await readWild(path.join(shared, 'pages-wild'), stories)),
  ...(await readGathered(list, kept)),
  ...readMade(),
];
const byId = new Map(sources.map((source) => [source.id, source]));
const server = await startServer(async (address) => {
  const page = byId.get(address.slice(1));
  const headers = { 'Content-Security-Policy': SAVED_PAGE_POLICY };
  return page && { body: await page.readHtml(), headers };
});
const { browser } = await launch({ name: 'chromium' });
try {
  const lines = [];
  for (const { id, group, set, findGold, isArticle } of sources) {
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/${encodeURIComponent(id)}`);
    await tab.evaluate(READER);
    const { page, marked } = /** @type {{ page: Page, marked: string }} */ (
      await tab.evaluate('window.readPage()')
    );
    await tab.close();
    const gold = findGold(page, marked);
    const article = isArticle ?? gold !== '';
    lines.push(`${JSON.stringify({ id, group, set, page, gold, article })}\n`);
  }
  await writeFile(out, gzipSync(lines.join('')));
} finally {
  await browser.close();
  await server.close();
}

/**
 * @param {string} directory
 * @returns {Promise<Source[]>}
 */
async function readSaved(directory) {
  const index = await readFile(path.join(directory, 'index.tsv'), 'utf8');
  const outlets = new Map(
    index.split('\n').map((line) => {
      const [id = '', , outlet = ''] = line.split('\t');
      return [id, outlet];
    }),
  );
  const pages = await readSavedPages(directory);
  return pages.map(({ id, html, gold }) => ({
    id,
    group: nameOutlet(outlets.get(id) ?? id),
    set: 'saved',
    readHtml: () => html,
    findGold: () => gold,
  }));
}

/**
 * @param {string} directory
 * @param {string} file
 * @returns {Promise<Source[]>}
 */
async function readWild(directory, file) {
  /** @type {Record<string, { blocks: number, story: number[] }>} */
  const known = JSON.parse(await readFile(file, 'utf8'));
  const pages = await readSavedPages(directory);
  return pages.map(({ id, html }) => ({
    id,
    // The name of a page is that of its host, and perhaps a word after it.
    group: nameOutlet(id.replace(/^pl-(?:www\.)?/, '').replace(/-.*/s, '')),
    set: 'wild',
    readHtml: () => html,
    findGold: ({ blocks }) => {
      const story = known[id];
      if (!story) return '';
      if (story.blocks !== blocks.length) {
        throw new Error(`${id} has ${blocks.length} blocks, and its story is told of other ones.`);
      }
      return story.story.map((at) => blocks[at]?.text ?? '').join('\n');
    },
  }));
}

/**
 * @param {string} list
 * @param {string} kept
 * @returns {Promise<Source[]>}
 */
async function readGathered(list, kept) {
  const pages = await readPageList(list);
  return pages.map((page) => ({
    id: page.id,
    group: page.group,
    set: 'gathered',
    readHtml: () => readGatheredPage(page, kept),
    findGold: () => '',
    isArticle: page.isArticle,
  }));
}

/** @returns {Source[]} */
function readMade() {
  const made = [...ARTICLE_PAGES, ...OTHER_PAGES];
  return made.map((page, at) => ({
    id: `made-${at}-${page.name.replace(/\W+/g, '-')}`,
    group: `made-${at}`,
    set: 'made',
    readHtml: () => toDocument(page),
    findGold: (_, marked) => marked,
  }));
}

/**
 * The name of an outlet in the name of its host: what stands before the public suffix.
 *
 * @param {string} host
 */
function nameOutlet(host) {
  return host.replace(/\.(?:com?\.[a-z]{2}|[a-z]+)$/, '').replace(/^.*\./s, '');
}
