// @vitest-environment jsdom

import { load } from 'sourcelight';
import { expect, it } from 'vitest';
import { readSample, SAMPLE } from './sample.js';

it('loads by itself, from the package', async () => {
  await load();
  expect(await readSample()).toBe(SAMPLE);
});
