// The package in Node, where the engine's files are read from disk.

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { notThere, say } from './engine-files.js';
import { provideFiles } from './reading.js';

const unpack = promisify(gunzip);

provideFiles({
  module: () => read('sourcelight_bg.wasm'),
  // Unpacked here: test environments that stand in for a browser often lack its tools for that.
  weights: async () => unpack(await read('weights.bin')),
});

/** @param {string} name */
async function read(name) {
  const file = new URL(`./engine/${name}`, import.meta.url);
  try {
    return await readFile(file);
  } catch (cause) {
    throw notThere(`the engine's file ${name}`, file, say(cause), cause);
  }
}

export { analyze, load, pageOf, readSpans } from './reading.js';
