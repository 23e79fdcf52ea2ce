import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { listWords } from '../content/read/word-list.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Tells Chromium to compile a script as a whole and at once, not function by function while it
 * runs, which takes longer where most of them are called; other browsers take it for a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/**
 * As what files are put into a script that are none.
 *
 * @type {Record<string, import('esbuild').Loader>}
 */
export const LOADERS = {
  '.css': 'text',
  '.tsv': 'text',
  '.txt': 'text',
  '.wasm': 'binary',
  '.bin': 'binary',
};

/**
 * Joins an entry module and what it imports into one file.
 *
 * With `engine`, the engine's glue stays a file of its own: it is imported as `#engine`, which
 * becomes that address in the output.
 *
 * @param {object} options
 * @param {string} options.entry
 * @param {string} [options.outfile] Without it, nothing is written.
 * @param {'iife' | 'esm'} options.format Content scripts are classic scripts (`iife`).
 * @param {boolean} [options.isHasty] Whether nearly all of it runs as soon as it is there.
 * @param {boolean} [options.openCard] Whether tests may look into the card; see `content/card/`.
 * @param {string} [options.engine] The glue's address relative to the output file.
 * @param {Record<string, string>} [options.aliases] Which file an import beginning with `#` stands
 *   for.
 * @param {Record<string, string>} [options.texts] Which text an import beginning with `#` stands for.
 * @param {boolean} [options.minify]
 * @param {string} [options.mapFile] Where to write a source map, which tells where in the sources
 *   each place of the output comes from; the output itself does not name it.
 * @returns {Promise<{ text: string }>} The output, empty where it was written to a file.
 */
export async function bundle({
  entry,
  outfile,
  format,
  engine,
  isHasty = false,
  openCard = false,
  aliases = {},
  texts = {},
  minify = false,
  mapFile,
}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    outfile,
    write: outfile !== undefined && mapFile === undefined,
    bundle: true,
    minify,
    sourcemap: mapFile === undefined ? false : 'external',
    sourcesContent: false,
    banner: isHasty ? { js: COMPILE_AT_ONCE } : {},
    define: { OPEN_CARD: String(openCard) },
    loader: LOADERS,
    format,
    target: ['chrome120', 'firefox146'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // The glue asks where it is only when it is not told where the module is.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [resolveNames(engine, aliases, texts), shortenLists()],
  });
  if (outfile !== undefined && mapFile !== undefined) {
    for (const { path: file, text } of outputFiles ?? []) {
      if (file.endsWith('.map')) await writeMap(mapFile, path.dirname(file), text);
      else await writeInto(file, text);
    }
  }
  return { text: outputFiles?.find(({ path: file }) => !file.endsWith('.map'))?.text ?? '' };
}

/**
 * Writes a source map that names the sources as they lie in the repository, wherever it was built.
 *
 * @param {string} file
 * @param {string} from The directory that its paths start from.
 * @param {string} text
 */
async function writeMap(file, from, text) {
  const map = JSON.parse(text);
  const name = (/** @type {string} */ source) => {
    const inRepository = path.relative(root, path.resolve(from, source));
    return inRepository.split(path.sep).join('/');
  };
  await writeInto(file, `${JSON.stringify({ ...map, sources: map.sources.map(name) })}\n`);
}

/**
 * @param {string} file
 * @param {string} text
 */
async function writeInto(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/**
 * Leaves out of word lists where they come from: that is for whoever works on them.
 *
 * @returns {import('esbuild').Plugin}
 */
function shortenLists() {
  return {
    name: 'lists',
    setup(build) {
      build.onLoad({ filter: /\.tsv$/ }, async ({ path: file }) => ({
        contents: listWords(await readFile(file, 'utf8')).join('\n'),
        loader: 'text',
      }));
    },
  };
}

/**
 * Finds what the imports stand for that name no file.
 *
 * @param {string | undefined} engine
 * @param {Record<string, string>} aliases
 * @param {Record<string, string>} texts
 * @returns {import('esbuild').Plugin}
 */
function resolveNames(engine, aliases, texts) {
  return {
    name: 'names',
    setup(build) {
      build.onResolve({ filter: /^#/ }, ({ path: name }) => {
        if (name in texts) return { path: name, namespace: 'text' };
        const file = aliases[name];
        if (file) return { path: path.resolve(file) };
        return name === '#engine' && engine ? { path: engine, external: true } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'text' }, ({ path: name }) => ({
        contents: texts[name],
        loader: 'text',
      }));
    },
  };
}
