import './english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellUnnamed } from '../shared/account-text.js';

/** How many claims have no name behind them, the one who is behind most, and what is said of it. */
const CASES = [
  { anonymous: 0, unstated: 0, most: 0, says: ['None rests on people without a name.'] },
  { anonymous: 1, unstated: 0, most: 1, says: ['1 rests on a source without a name.'] },
  { anonymous: 2, unstated: 0, most: 1, says: ['2 rest on people without a name.'] },
  {
    anonymous: 2,
    unstated: 1,
    most: 2,
    says: [
      '2 rest on people without a name, all of them on “an official”.',
      '1 has no source at all.',
    ],
  },
  {
    anonymous: 5,
    unstated: 2,
    most: 3,
    says: [
      '5 rest on people without a name, 3 of them on “an official”.',
      '2 have no source at all.',
    ],
  },
];

describe('claims without a name', () => {
  for (const { anonymous, unstated, most, says } of CASES) {
    it(`are told of: ${anonymous} on people, ${unstated} on nobody`, () => {
      const mostUsed = most > 0 ? { name: 'an official', claims: most } : null;
      const summary = /** @type {import('../shared/protocol.d.ts').Summary} */ ({
        anonymous,
        unstated,
        mostUsed,
      });
      assert.deepEqual(tellUnnamed(summary), says);
    });
  }
});
