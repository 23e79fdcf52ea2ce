import { engineFiles } from '#files';
import { makeEngine, timeReading } from './engine.js';

/** @typedef {import('./engine.js').EngineParts} EngineParts */
/** @typedef {import('./engine.js').Reading} Reading */
/** @typedef {import('../extension/shared/page.d.ts').Page} Page */

/** Longer texts are read in a worker, so that the page goes on answering; in UTF-16 units. */
const LONG = 20_000;

/** @type {Promise<EngineParts> | undefined} */
let parts;
/** @type {Promise<import('#engine').Engine> | undefined} */
let engine;
/** @type {Worker | undefined} */
let worker;
/** What the worker does, one page after another. */
let turn = Promise.resolve();

/**
 * Reads a page: here, or in a worker when it is long.
 *
 * @param {Page} page
 * @returns {Promise<Reading>}
 */
export async function analyze(page) {
  const length = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONG) return analyzeAside(page);
  engine ??= getParts()
    .then(makeEngine)
    .catch((error) => {
      // The next text tries again.
      engine = undefined;
      throw error;
    });
  return timeReading(await engine, page);
}

/**
 * @param {Page} page
 * @returns {Promise<Reading>}
 */
async function analyzeAside(page) {
  const engineParts = await getParts();
  const before = turn;
  const answer = before.then(() => ask({ parts: engineParts, page }));
  turn = answer.then(
    () => {},
    () => {},
  );
  return answer;
}

/**
 * @param {{ parts: EngineParts, page: Page }} request
 * @returns {Promise<Reading>}
 */
function ask({ parts: engineParts, page }) {
  const isNew = worker === undefined;
  const asked = worker ?? engineFiles.startWorker();
  worker = asked;
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data);
    asked.onerror = (event) => {
      asked.terminate();
      worker = undefined;
      reject(new Error(event.message));
    };
    asked.postMessage(isNew ? { parts: engineParts, page } : { page });
  });
}

/**
 * Gets what the engine is made of, once.
 *
 * @returns {Promise<EngineParts>}
 */
export function getParts() {
  parts ??= Promise.all([engineFiles.readModule(), engineFiles.readWeights()])
    .then(([module, weights]) => ({ module, weights }))
    .catch((error) => {
      parts = undefined;
      throw error;
    });
  return parts;
}
