import init, { Engine, leaveOut } from '#engine';

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

/** @type {Promise<Engine> | null} */
let loading = null;

/**
 * Reads a page, loading the engine first if this is the first page since the browser started
 * the background.
 *
 * @param {import('../shared/page.d.ts').Page} page
 * @returns {Promise<import('../shared/report.d.ts').Report>}
 * @throws {EngineError}
 */
export async function analyze(page) {
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
 * @returns {import('../shared/report.d.ts').Report}
 * @throws {EngineError}
 */
export function leaveClaimsOut(report, claims) {
  try {
    return leaveOut(report, Uint32Array.from(claims));
  } catch (error) {
    throw new EngineError('engine_failed', error);
  }
}

/**
 * Loads the engine, unless that was done since the browser started the background.
 *
 * @returns {Promise<Engine>}
 * @throws {EngineError}
 */
export function loadEngine() {
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
