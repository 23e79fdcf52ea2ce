import init, { Engine, leaveOut } from '#engine';
import { askKeptEngine, isEngineKept } from './kept-engine.js';

/** @typedef {import('../shared/protocol.d.ts').EngineErrorCode} EngineErrorCode */

/** Why there is no report; `code` says at which step it went wrong. */
export class EngineError extends Error {
  /**
   * @param {EngineErrorCode} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/** The background's own engine. @type {Promise<Engine> | null} */
let loading = null;

/**
 * Reads a page by the background's own engine if it has one, else by the one that is kept. If there is
 * neither, as at the first page after a long pause, it loads its own first.
 *
 * @param {import('../shared/page.d.ts').Page} page
 * @returns {Promise<import('../shared/report.d.ts').Report>}
 * @throws {EngineError}
 */
export async function analyze(page) {
  const kept = await askKept({ page });
  if (kept) return kept;
  const engine = await loadEngine();
  try {
    return engine.analyze(page);
  } catch (error) {
    throw new EngineError('engine_failed', error);
  }
}

/**
 * Leaves claims out of a report, as if they had never been found.
 *
 * @param {import('../shared/report.d.ts').Report} report One that `analyze` gave.
 * @param {number[]} claims Indexes into its attributions.
 * @returns {Promise<import('../shared/report.d.ts').Report>}
 * @throws {EngineError}
 */
export async function leaveClaimsOut(report, claims) {
  const kept = await askKept({ report, claims });
  if (kept) return kept;
  await loadEngine();
  try {
    return leaveOut(report, Uint32Array.from(claims));
  } catch (error) {
    throw new EngineError('engine_failed', error);
  }
}

/**
 * Asks the kept engine, unless the background has one of its own, which is as fast.
 *
 * @param {import('../shared/kept-engine.js').KeptRequest} request
 * @returns {Promise<import('../shared/report.d.ts').Report | null>} Null when there is none to ask.
 * @throws {EngineError}
 */
async function askKept(request) {
  const response = loading ? null : await askKeptEngine(request);
  if (!response) return null;
  if (!response.report) throw new EngineError('engine_failed', 'The kept engine failed.');
  return response.report;
}

/**
 * Sees to it that there is an engine to ask. If none is kept, the background loads its own, which is
 * there sooner than one in a page that is still to be made.
 *
 * @returns {Promise<void>}
 * @throws {EngineError}
 */
export async function prepareEngine() {
  if (!loading && (await isEngineKept())) return;
  await loadEngine();
}

/**
 * Loads the background's own engine, unless that was done since the browser started the background.
 *
 * @returns {Promise<Engine>}
 * @throws {EngineError}
 */
function loadEngine() {
  loading ??= load().catch((error) => {
    // The next request tries again: a failure may have been one of memory or of the disk.
    loading = null;
    throw new EngineError('engine_load', error);
  });
  return loading;
}

/** The browser's performance tools show how long it takes, as they do for the steps within. */
async function load() {
  const start = performance.now();
  const weights = readWeights();
  // Should the module fail first, nobody waits for them any more.
  weights.catch(() => {});
  await init({ module_or_path: chrome.runtime.getURL('engine/sourcelight_bg.wasm') });
  const engine = await Engine.fromBytes(await weights);
  performance.measure('sourcelight:start', { start });
  return engine;
}

/** While they are read from the disk, the browser compiles the module. */
async function readWeights() {
  const file = await fetch(chrome.runtime.getURL('engine/weights.bin'));
  return new Uint8Array(await file.arrayBuffer());
}
