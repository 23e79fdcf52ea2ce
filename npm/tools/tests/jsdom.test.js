// @vitest-environment jsdom

import { readFile } from 'node:fs/promises';
import { load } from 'sourcelight';
import { expect, it } from 'vitest';
import { readSample, SAMPLE } from './sample.js';

const read = (name) => readFile(new URL(import.meta.resolve(`sourcelight/engine/${name}`)));

it('reads, with bytes of either class', async () => {
  const weights = new Uint8Array(await read('weights.bin'));
  await load({ module: await read('sourcelight_bg.wasm'), weights });
  expect(await readSample()).toBe(SAMPLE);
});
