import init, { Engine } from '#engine';

/** @typedef {import('../extension/shared/page.d.ts').Page} Page */
/** @typedef {import('../extension/shared/report.d.ts').Report} Report */

/**
 * Where the engine's files come from.
 *
 * @typedef {object} EngineFiles
 * @property {() => Promise<WebAssembly.Module>} readModule
 * @property {() => Promise<Uint8Array>} readWeights
 * @property {() => Worker} startWorker Starts `engine-worker.js`.
 */

/**
 * What the engine is made of, wherever it runs.
 *
 * @typedef {object} EngineParts
 * @property {WebAssembly.Module} module
 * @property {Uint8Array} weights As shipped, packed.
 */

/**
 * A report, and how long the engine took for it.
 *
 * @typedef {object} Reading
 * @property {Report} report
 * @property {number} ms
 */

/**
 * Makes an engine in this thread.
 *
 * @param {EngineParts} parts
 * @returns {Promise<Engine>}
 */
export async function makeEngine({ module, weights }) {
  await init({ module_or_path: module });
  return Engine.fromBytes(weights);
}

/**
 * @param {Engine} engine
 * @param {Page} page
 * @returns {Reading}
 */
export function timeReading(engine, page) {
  const start = performance.now();
  const report = engine.analyze(page);
  return { report, ms: performance.now() - start };
}
