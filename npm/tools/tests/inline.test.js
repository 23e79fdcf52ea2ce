// @vitest-environment jsdom

import { analyze, pageOf } from 'sourcelight/inline';
import { expect, it } from 'vitest';

it('reads, from bytes that jsdom made', async () => {
  const { sources } = await analyze(pageOf('“It rained,” said Ada Byron.'));
  expect(sources[0].name).toBe('Ada Byron');
});
