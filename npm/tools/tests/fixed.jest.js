/**
 * @jest-environment jest-fixed-jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */

import { expect, it } from '@jest/globals';
import { readSample, SAMPLE } from './sample.js';

it('reads', async () => {
  expect(await readSample()).toBe(SAMPLE);
});
