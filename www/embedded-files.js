// The engine's files, within the page itself.

import wasm from '#engine.wasm';
import script from '#engine-worker';
import weights from '#weights.bin';

/** @type {import('./engine.js').EngineFiles} */
export const engineFiles = {
  readModule: () => WebAssembly.compile(wasm),
  readWeights: async () => weights,
  startWorker: () => {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    // The worker has its script by then, or never gets it.
    worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    return worker;
  },
};
