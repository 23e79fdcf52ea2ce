// The engine that is kept: it is told where its files are first, then asked over a line.

import init, { Engine, leaveOut } from '#engine';
import { HEARD } from '../shared/kept-engine.js';

/** @typedef {import('../shared/kept-engine.js').KeptRequest} KeptRequest */
/** @typedef {import('../shared/kept-engine.js').KeptResponse} KeptResponse */

/** @type {Promise<Engine> | undefined} */
let loading;

addEventListener('message', async ({ data, ports: [line] }) => {
  if (!line) {
    loading = load(data);
    loading.catch(letGo);
    return;
  }
  const engine = await loading?.catch(() => null);
  if (!engine) return;
  line.onmessage = ({ data: request }) => answer(engine, request, line);
  line.postMessage(HEARD);
});

/** @param {string} directory */
async function load(directory) {
  await init({ module_or_path: `${directory}sourcelight_bg.wasm` });
  return Engine.load(`${directory}weights.bin`);
}

/**
 * @param {Engine} engine
 * @param {KeptRequest} request
 * @param {MessagePort} line
 */
function answer(engine, request, line) {
  try {
    line.postMessage(read(engine, request));
  } catch (error) {
    line.postMessage({ report: null });
    // What it left behind in its memory, nobody knows.
    letGo(error);
  }
}

/**
 * Has the page close.
 *
 * @param {unknown} error Why the engine is no use any more.
 */
function letGo(error) {
  postMessage(String(error));
}

/**
 * @param {Engine} engine
 * @param {KeptRequest} request
 * @returns {KeptResponse}
 */
function read(engine, request) {
  if ('page' in request) return { report: engine.analyze(request.page) };
  return { report: leaveOut(request.report, Uint32Array.from(request.claims)) };
}
