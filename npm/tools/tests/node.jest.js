/** @jest-environment node */

import { expect, it } from '@jest/globals';
import { readSample, SAMPLE } from './sample.js';

it('reads', async () => {
  expect(await readSample()).toBe(SAMPLE);
});
