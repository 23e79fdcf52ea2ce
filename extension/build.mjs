// Builds the unpacked extension for one browser, the demo page, or the npm package.
//
//   node build.mjs --browser chromium|firefox --engine DIR --out DIR --version V [--all-sites]
//     [--source-maps DIR]
//   node build.mjs --www --engine DIR --out DIR
//   node build.mjs --npm --engine DIR --out DIR --version V
//
// With a directory for source maps, scripts that run in pages are minified, and their maps go there.
//
// The engine's directory holds what `wasm-bindgen --target web` wrote and the weights.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { bundle } from './build/bundle.mjs';
import { buildDemo, copyEngine } from './build/demo.mjs';
import { renderIcons } from './build/icons.mjs';
import { makeKindStyles } from './build/kind-styles.mjs';
import { makeManifest } from './build/manifest.mjs';
import { buildNpm } from './build/npm.mjs';
import { writeSamplePage } from './build/sample-page.mjs';

/** The extension's own pages. */
const PAGES = ['panel', 'popup', 'options', 'print', 'sample', 'welcome'];
/** What goes into the extension as it is, besides the pages. */
const COPIED = [
  '_locales',
  'compare/compare.css',
  'content/marks.css',
  'panel/list-controls.css',
  'panel/picture.css',
  'panel/source-list.css',
  'shared/kinds.css',
  'shared/tokens.css',
];

const here = path.dirname(fileURLToPath(import.meta.url));

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    www: { type: 'boolean', default: false },
    npm: { type: 'boolean', default: false },
    engine: { type: 'string' },
    out: { type: 'string' },
    version: { type: 'string' },
    'all-sites': { type: 'boolean', default: false },
    'source-maps': { type: 'string' },
  },
});

const { browser, engine, out, version, 'source-maps': maps } = options;
if (!engine || !out) fail('--engine DIR and --out DIR are needed.');
await rm(out, { recursive: true, force: true });
if (options.www) {
  await buildDemo(engine, out);
} else if (options.npm && version) {
  await buildNpm({ engine, out, version });
} else if ((browser === 'chromium' || browser === 'firefox') && version) {
  await buildExtension(browser, engine, out, version, options['all-sites']);
} else {
  fail('--www, --npm with --version V, or --browser chromium|firefox with it, is needed.');
}

/**
 * @param {import('./build/manifest.mjs').Browser} browser
 * @param {string} engine
 * @param {string} out
 * @param {string} version
 * @param {boolean} allSites
 */
async function buildExtension(browser, engine, out, version, allSites) {
  await copyEngine(engine, out);
  // Unpacking takes a good part of the engine's start, and the package is packed as a whole.
  const weights = path.join(out, 'engine/weights.bin');
  await writeFile(weights, gunzipSync(await readFile(weights)));
  const manifest = await makeManifest({ browser, version, allSites });
  await writeFile(path.join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await renderIcons(out);
  await bundle({
    entry: path.join(here, 'content/main.js'),
    outfile: path.join(out, 'content/main.js'),
    format: 'iife',
    isHasty: true,
    ...minified('content/main.js'),
  });
  await bundle({
    entry: path.join(here, 'content/card/main.js'),
    outfile: path.join(out, 'content/card.js'),
    format: 'iife',
    ...minified('content/card.js'),
  });
  await bundle({
    entry: path.join(here, 'background/worker.js'),
    outfile: path.join(out, 'background/worker.js'),
    format: 'esm',
    engine: '../engine/sourcelight.js',
  });
  if (browser === 'chromium') await buildKeeper(out);
  for (const page of PAGES) await buildPage(page, out);
  await writeSamplePage(out);
  for (const file of COPIED) {
    await cp(path.join(here, file), path.join(out, file), { recursive: true });
  }
  await writeFile(path.join(out, 'shared/marks.css'), await makeKindStyles());
}

/**
 * How a script is built that runs in pages: every page that it comes to has to compile it.
 *
 * @param {string} script
 */
function minified(script) {
  return maps ? { minify: true, mapFile: path.join(maps, `${script}.map`) } : {};
}

/**
 * Builds the page that keeps the engine while the background is stopped.
 *
 * @param {string} out
 */
async function buildKeeper(out) {
  for (const script of ['keeper', 'engine-worker']) {
    await bundle({
      entry: path.join(here, `keeper/${script}.js`),
      outfile: path.join(out, `keeper/${script}.js`),
      format: 'esm',
      engine: '../engine/sourcelight.js',
    });
  }
  await cp(path.join(here, 'keeper/keeper.html'), path.join(out, 'keeper/keeper.html'));
}

/**
 * Builds one of the extension's own pages: NAME/NAME.html with its style and its script.
 *
 * @param {string} name
 * @param {string} out
 */
async function buildPage(name, out) {
  const base = path.join(name, name);
  await bundle({
    entry: path.join(here, `${base}.js`),
    outfile: path.join(out, `${base}.js`),
    format: 'esm',
    engine: '../engine/sourcelight.js',
  });
  for (const end of ['html', 'css']) {
    await cp(path.join(here, `${base}.${end}`), path.join(out, `${base}.${end}`));
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`build.mjs: ${message}`);
  process.exit(2);
}
