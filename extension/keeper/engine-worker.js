// The engine that is kept: it is told where its files are first, then asked over ports.

import init, { Engine, leaveOut } from '#engine';

/** @typedef {import('../shared/kept-engine.js').KeptRequest} KeptRequest */
/** @typedef {import('../shared/kept-engine.js').KeptResponse} KeptResponse */

/** @type {Promise<Engine> | undefined} */
let loading;

addEventListener('message', async ({ data, ports: [port] }) => {
  if (!port) {
    loading = load(data);
    loading.catch((error) => postMessage(String(error)));
    return;
  }
  const engine = await loading;
  if (engine) port.postMessage(answer(engine, data));
});

/** @param {string} directory */
async function load(directory) {
  await init({ module_or_path: `${directory}sourcelight_bg.wasm` });
  return Engine.load(`${directory}weights.bin`);
}

/**
 * @param {Engine} engine
 * @param {KeptRequest} request
 * @returns {KeptResponse}
 */
function answer(engine, request) {
  try {
    if ('page' in request) return { report: engine.analyze(request.page) };
    return { report: leaveOut(request.report, Uint32Array.from(request.claims)) };
  } catch {
    return { report: null };
  }
}
