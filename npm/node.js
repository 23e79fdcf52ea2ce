// The package in Node, where the engine's files are read from disk.

import { readFile } from 'node:fs/promises';
import { provideFiles } from './reading.js';

provideFiles({
  module: () => readFile(new URL('./engine/sourcelight_bg.wasm', import.meta.url)),
  weights: () => readFile(new URL('./engine/weights.bin', import.meta.url)),
});

export { analyze, load, pageOf, readSpans } from './reading.js';
