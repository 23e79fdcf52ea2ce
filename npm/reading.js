import init, { Engine } from '#engine';

/** @typedef {import('./index.js').BlockSpan} BlockSpan */
/** @typedef {import('./index.js').LoadOptions} LoadOptions */
/** @typedef {import('./index.js').Page} Page */
/** @typedef {import('./index.js').Report} Report */

/**
 * The engine's two files, each at an address, or its bytes.
 *
 * @typedef {object} Files
 * @property {() => URL | Promise<BufferSource>} module
 * @property {() => URL | Promise<Uint8Array>} weights
 */

/** @type {Files | undefined} */
let files;
/** @type {Promise<Engine> | undefined} */
let loading;

/**
 * Says where the files are in this surrounding.
 *
 * @param {Files} provided
 */
export function provideFiles(provided) {
  files = provided;
}

/** @param {LoadOptions} [options] */
export async function load(options = {}) {
  await loadEngine(options);
}

/**
 * @param {string | Page} input
 * @returns {Promise<Report>}
 */
export async function analyze(input) {
  const engine = await loadEngine({});
  return engine.analyze(typeof input === 'string' ? pageOf(input) : input);
}

/**
 * @param {string} text
 * @returns {Page}
 */
export function pageOf(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    title: '',
    lang: 'en',
    hints: { ogType: '', jsonLdTypes: [], accessibleForFree: null },
    blocks: lines.map((line) => ({
      text: line.toWellFormed(),
      tag: 'p',
      container: 0,
      linkChars: 0,
      depth: 0,
      role: 'text',
      path: 0,
      visible: true,
    })),
    paths: [],
    truncated: false,
    extent: 'text',
  };
}

/**
 * @param {Page} page
 * @param {BlockSpan[]} spans
 * @returns {string}
 */
export function readSpans({ blocks }, spans) {
  return spans
    .map(({ block, start, end }) => (blocks[block]?.text ?? '').slice(start, end))
    .join(' … ');
}

/**
 * @param {LoadOptions} options
 * @returns {Promise<Engine>}
 */
function loadEngine(options) {
  loading ??= start(options).catch((error) => {
    // The next call tries again: the network may be back then.
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * @param {LoadOptions} options
 * @returns {Promise<Engine>}
 */
async function start(options) {
  const module = options.module ?? (await files?.module());
  const weights = options.weights ?? (await files?.weights());
  if (module === undefined || weights === undefined) {
    throw new Error('Import `sourcelight` itself, which knows where its files are.');
  }
  await init({ module_or_path: module });
  return weights instanceof Uint8Array ? Engine.fromBytes(weights) : Engine.load(String(weights));
}
