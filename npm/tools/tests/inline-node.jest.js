/** @jest-environment node */

import { expect, it } from '@jest/globals';
import { analyze, pageOf } from 'sourcelight/inline';

it('reads', async () => {
  const { sources } = await analyze(pageOf('“It rained,” said Ada Byron.'));
  expect(sources[0].name).toBe('Ada Byron');
});
