// The package in Node, where the engine's files are read from disk.

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { provideFiles } from './reading.js';

const unpack = promisify(gunzip);

provideFiles({
  module: () => readFile(new URL('./engine/sourcelight_bg.wasm', import.meta.url)),
  // Unpacked here: test environments that stand in for a browser often lack its tools for that.
  weights: async () => unpack(await readFile(new URL('./engine/weights.bin', import.meta.url))),
});

export { analyze, compare, load, pageOf, readSpans } from './reading.js';
