import './english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellClaims, tellUnnamed } from '../shared/account-text.js';

/** @typedef {import('../shared/protocol.d.ts').Summary} Summary */

/**
 * How many claims have no name behind them, of how many it is not clear who is meant, the one who is
 * behind most, and what is said of it.
 */
const CASES = [
  {
    anonymous: 0,
    unstated: 0,
    unclear: 0,
    most: 0,
    says: ['None rests on people without a name.'],
  },
  {
    anonymous: 1,
    unstated: 0,
    unclear: 0,
    most: 1,
    says: ['1 rests on a source without a name.'],
  },
  { anonymous: 2, unstated: 0, unclear: 0, most: 1, says: ['2 rest on people without a name.'] },
  {
    anonymous: 2,
    unstated: 1,
    unclear: 0,
    most: 2,
    says: [
      '2 rest on people without a name, all of them on “an official”.',
      '1 has no source at all.',
    ],
  },
  {
    anonymous: 5,
    unstated: 2,
    unclear: 1,
    most: 3,
    says: [
      '5 rest on people without a name, 3 of them on “an official”.',
      '2 have no source at all.',
      'For 1 it is not clear who is meant.',
    ],
  },
  { anonymous: 0, unstated: 0, unclear: 2, most: 0, says: ['For 2 it is not clear who is meant.'] },
];

/** How many claims are from how many sources, and what is said of it. */
const FOUND = [
  { claims: 3, sources: 2, unclear: 0, says: '3 claims from 2 sources' },
  { claims: 3, sources: 2, unclear: 1, says: '3 claims from 2 sources' },
  { claims: 2, sources: 0, unclear: 0, says: '2 claims, and no source for any' },
  { claims: 2, sources: 0, unclear: 2, says: '2 claims' },
];

describe('claims', () => {
  for (const { says, ...counts } of FOUND) {
    it(`are told of: ${JSON.stringify(counts)}`, () => {
      assert.equal(tellClaims(/** @type {Summary} */ (counts)), says);
    });
  }
});

describe('claims without a name', () => {
  for (const { most, says, ...counts } of CASES) {
    it(`are told of: ${JSON.stringify(counts)}`, () => {
      const mostUsed = most > 0 ? { name: 'an official', claims: most } : null;
      assert.deepEqual(tellUnnamed(/** @type {Summary} */ ({ ...counts, mostUsed })), says);
    });
  }
});
