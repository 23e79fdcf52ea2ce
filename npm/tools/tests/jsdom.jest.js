/** @jest-environment jsdom */

import { expect, it } from '@jest/globals';
import { pageOf } from 'sourcelight';
import { readSample } from './sample.js';

it('says what is missing, and does what needs none of it', async () => {
  expect(pageOf('It rained.\nIt did not.').blocks.length).toBe(2);
  await expect(readSample()).rejects.toThrow(/has no TextDecoder.*jest-environment node/s);
});
