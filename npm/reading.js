import init, { compare as compareStatements, Engine } from '#engine';
import { takeTextStatements } from '#statements';
import { bytesOf, fetchFile, isBytes, isModule, notThere, say } from './engine-files.js';
import { checkPlatform } from './platform.js';

/** @typedef {import('./index.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('./index.d.ts').ComparedArticles} ComparedArticles */
/** @typedef {import('./index.d.ts').LoadOptions} LoadOptions */
/** @typedef {import('./index.d.ts').Page} Page */
/** @typedef {import('./index.d.ts').Report} Report */

/**
 * The engine's two files, each an address, its bytes, or what was made of it.
 *
 * @typedef {object} Files
 * @property {() => LoadOptions['module'] | Promise<LoadOptions['module']>} module
 * @property {() => LoadOptions['weights'] | Promise<LoadOptions['weights']>} weights
 */

/** What messages call the files. */
const MODULE = "the engine's module (sourcelight_bg.wasm)";
const WEIGHTS = "the engine's weights file (weights.bin)";

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
 * @param {string | Page} older
 * @param {string | Page} newer
 * @returns {Promise<ComparedArticles>}
 */
export async function compare(older, newer) {
  const engine = await loadEngine({});
  /** @param {string | Page} input */
  const take = (input) => {
    const page = typeof input === 'string' ? pageOf(input) : input;
    return takeTextStatements(page, engine.analyze(page)).statements;
  };
  const compared = { older: take(older), newer: take(newer) };
  return { ...compared, comparison: compareStatements(compared.older, compared.newer) };
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
  checkPlatform();
  const module = options.module ?? (await find(MODULE, files?.module));
  const weights = options.weights ?? (await find(WEIGHTS, files?.weights));
  if (module === undefined || weights === undefined) {
    throw new Error('Import `sourcelight` itself, which knows where its files are.');
  }
  await startModule(module);
  return readWeights(weights);
}

/**
 * Finds one of the files that come with the package.
 *
 * @template File
 * @param {string} name
 * @param {(() => File | Promise<File>) | undefined} get
 */
async function find(name, get) {
  try {
    return await get?.();
  } catch (cause) {
    throw notThere(name, null, say(cause), cause);
  }
}

/** @param {NonNullable<LoadOptions['module']>} module */
async function startModule(module) {
  if (isBytes(module) || isModule(module)) {
    await init({ module_or_path: module }).catch((cause) => {
      throw new Error(`sourcelight: ${MODULE} does not start: ${say(cause)}.`, { cause });
    });
    return;
  }
  const answer = await fetchFile(module, MODULE);
  // The engine's script knows answers by the platform's own class alone, and test environments have
  // others.
  const isOwn = typeof Response === 'function' && answer instanceof Response;
  await init({ module_or_path: isOwn ? answer : answer.arrayBuffer() }).catch((cause) => {
    throw notThere(MODULE, module, say(cause), cause);
  });
}

/**
 * @param {NonNullable<LoadOptions['weights']>} weights
 * @returns {Promise<Engine>}
 */
async function readWeights(weights) {
  if (isBytes(weights)) return Engine.fromBytes(bytesOf(weights));
  const answer = await fetchFile(weights, WEIGHTS);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  try {
    return await Engine.fromBytes(bytes);
  } catch (cause) {
    throw notThere(WEIGHTS, weights, say(cause), cause);
  }
}
