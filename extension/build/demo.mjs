import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { bundle } from './bundle.mjs';
import { makeKindStyles } from './kind-styles.mjs';

const extension = fileURLToPath(new URL('..', import.meta.url));
const www = fileURLToPath(new URL('../../www', import.meta.url));

/** The page as one file, which opens from disk. */
const SINGLE = 'sourcelight.html';
/** Where the panel's markup of a report begins. */
const REPORT = '<div id="report"';
/** What is the same in both policies: nothing is loaded, framed or sent but what is named. */
const POLICY = "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/**
 * Builds the demo page into a directory for any static host, and as one file beside it.
 *
 * @param {string} engine The directory of the built engine.
 * @param {string} out
 */
export async function buildDemo(engine, out) {
  const style = await joinStyles();
  await buildServed(engine, out, style);
  await writeFile(path.join(out, SINGLE), await makeSingle(engine, style));
}

/**
 * Copies the engine without its TypeScript declarations and its module's comments, which browsers do
 * not need.
 *
 * @param {string} engine
 * @param {string} out
 */
export async function copyEngine(engine, out) {
  await mkdir(path.join(out, 'engine'), { recursive: true });
  for (const name of await readdir(engine)) {
    if (name.endsWith('.d.ts') || name === 'package.json') continue;
    const [from, to] = [path.join(engine, name), path.join(out, 'engine', name)];
    if (name.endsWith('.js')) await writeFile(to, await withoutComments(from));
    else await cp(from, to, { recursive: true });
  }
}

/** @param {string} file A script. */
async function withoutComments(file) {
  const script = await readFile(file, 'utf8');
  return (await esbuild.transform(script, { charset: 'utf8', legalComments: 'none' })).code;
}

/**
 * @param {string} engine
 * @param {string} out
 * @param {string} style
 */
async function buildServed(engine, out, style) {
  await copyEngine(engine, out);
  for (const script of ['demo', 'engine-worker']) {
    await bundle({
      entry: path.join(www, `${script}.js`),
      outfile: path.join(out, `${script}.js`),
      format: 'esm',
      engine: './engine/sourcelight.js',
      aliases: { '#files': path.join(www, 'served-files.js') },
    });
  }
  await writeFile(path.join(out, 'demo.css'), style);
  await cp(path.join(extension, 'icons/sourcelight.svg'), path.join(out, 'icon.svg'));
  const page = await makePage({
    policy: `${POLICY}; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'`,
    icon: 'icon.svg',
    style: '<link rel="stylesheet" href="demo.css">',
    script: '<script type="module" src="demo.js"></script>',
    single: `<p><a href="${SINGLE}" download>This page as one file, which works without a network</a></p>`,
  });
  await writeFile(path.join(out, 'index.html'), page);
}

/**
 * @param {string} engine
 * @param {string} style
 */
async function makeSingle(engine, style) {
  const glue = path.join(engine, 'sourcelight.js');
  const worker = await bundle({
    entry: path.join(www, 'engine-worker.js'),
    // Chromium starts no worker of the other form from a file.
    format: 'iife',
    aliases: { '#engine': glue },
    minify: true,
  });
  const script = await bundle({
    entry: path.join(www, 'demo.js'),
    format: 'esm',
    aliases: {
      '#engine': glue,
      '#files': path.join(www, 'embedded-files.js'),
      '#engine.wasm': path.join(engine, 'sourcelight_bg.wasm'),
      '#weights.bin': path.join(engine, 'weights.bin'),
    },
    texts: { '#engine-worker': worker.text },
    minify: true,
  });
  const icon = await readFile(path.join(extension, 'icons/sourcelight.svg'));
  return makePage({
    // It can reach nothing at all: there is no `connect-src`, and only its own script may run.
    policy: `${POLICY}; script-src '${hash(script.text)}' 'wasm-unsafe-eval'; style-src '${hash(style)}'; worker-src blob:`,
    icon: `data:image/svg+xml;base64,${icon.toString('base64')}`,
    style: `<style>${style}</style>`,
    script: `<script type="module">${script.text}</script>`,
    single: '',
  });
}

/** @returns {Promise<string>} All style rules of the page. */
async function joinStyles() {
  const files = [
    path.join(extension, 'shared/tokens.css'),
    path.join(extension, 'content/marks.css'),
    path.join(extension, 'shared/kinds.css'),
    path.join(extension, 'panel/picture.css'),
    path.join(extension, 'panel/list-controls.css'),
    path.join(extension, 'panel/source-list.css'),
    path.join(extension, 'compare/compare.css'),
    path.join(www, 'demo.css'),
  ];
  const styles = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const { code } = await esbuild.transform([await makeKindStyles(), ...styles].join('\n'), {
    loader: 'css',
    charset: 'utf8',
    target: ['chrome120', 'firefox146'],
  });
  return code;
}

/**
 * Fills in the page's markup. What a script or a style holds is not looked into for more to fill in.
 *
 * @param {{ policy: string, icon: string, style: string, script: string, single: string }} parts
 */
async function makePage({ policy, icon, style, script, single }) {
  const page = await readFile(path.join(www, 'index.html'), 'utf8');
  const report = takeReport(await readFile(path.join(extension, 'panel/panel.html'), 'utf8'));
  /** @type {Record<string, string>} */
  const parts = {
    '{policy}': policy,
    '{icon}': icon,
    '<!-- style -->': style,
    '<!-- script -->': script,
    '<!-- report -->': report,
    '<!-- single -->': single,
  };
  return page.replace(/\{\w+\}|<!-- \w+ -->/g, (place) => {
    const part = parts[place];
    if (part === undefined) throw new Error(`www/index.html has an unknown place: ${place}.`);
    return part;
  });
}

/**
 * Takes the markup of a report out of the panel's page.
 *
 * @param {string} panel
 * @returns {string}
 */
function takeReport(panel) {
  const start = panel.indexOf(REPORT);
  const tags = /<(\/?)div\b/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(panel); start >= 0 && tag; tag = tags.exec(panel)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return `${panel.slice(start, tag.index)}</div>`;
  }
  throw new Error(`panel/panel.html has no ${REPORT}>.`);
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
