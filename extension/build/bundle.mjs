import esbuild from 'esbuild';

/**
 * Tells Chromium to compile a content script as a whole and at once, not function by function while
 * the page is read, which takes longer; other browsers take it for a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/**
 * Joins an entry module and what it imports into one file.
 *
 * The engine's glue stays a file of its own: it is imported as `#engine`, which becomes
 * `engine` in the output.
 *
 * @param {object} options
 * @param {string} options.entry
 * @param {string} options.outfile
 * @param {'iife' | 'esm'} options.format Content scripts are classic scripts (`iife`).
 * @param {boolean} [options.openCard] Whether tests may look into the card; see `content/card/`.
 * @param {string} [options.engine] The glue's address relative to the output file.
 */
export async function bundle({ entry, outfile, format, engine, openCard = false }) {
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    banner: format === 'iife' ? { js: COMPILE_AT_ONCE } : {},
    define: { OPEN_CARD: String(openCard) },
    loader: { '.css': 'text' },
    format,
    target: ['chrome120', 'firefox146'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: engine ? [resolveEngine(engine)] : [],
  });
}

/**
 * @param {string} address
 * @returns {import('esbuild').Plugin}
 */
function resolveEngine(address) {
  return {
    name: 'engine',
    setup(build) {
      build.onResolve({ filter: /^#engine$/ }, () => ({ path: address, external: true }));
    },
  };
}
