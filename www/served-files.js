// The engine's files, beside the page on a server.

/** @type {import('./engine.js').EngineFiles} */
export const engineFiles = {
  readModule: async () => WebAssembly.compile(await read('engine/sourcelight_bg.wasm')),
  readWeights: () => read('engine/weights.bin'),
  startWorker: () => new Worker(new URL('engine-worker.js', document.baseURI), { type: 'module' }),
};

/** @param {string} address */
async function read(address) {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: the answer was ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
