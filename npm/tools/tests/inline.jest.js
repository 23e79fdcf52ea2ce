/** @jest-environment jest-fixed-jsdom */

import { expect, it } from '@jest/globals';
import { analyze, pageOf } from 'sourcelight/inline';

it('says what is missing', async () => {
  const reading = analyze(pageOf('“It rained,” said Ada Byron.'));
  await expect(reading).rejects.toThrow(/DecompressionStream is not defined/);
});
