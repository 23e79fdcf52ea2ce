import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellClaims, tellUnnamed } from '../../shared/account-text.js';
import { plain } from '../../shared/telling.js';

/** @typedef {import('../../shared/protocol.d.ts').Summary} Summary */

/**
 * What the claims rest on, as kinds with their shares, numbers of sources and of claims, and what the only
 * source is called; how many have no name behind them, of how many it is not clear who is meant, the one who is behind most, and what is said of it.
 *
 * @type {{
 *   rests: [import('../../shared/report.d.ts').SourceKind, number, number, number?, (string | null)?][],
 *   anonymous?: number,
 *   unstated?: number,
 *   unclear?: number,
 *   most?: [string, number],
 *   says: string[],
 * }[]}
 */
const CASES = [
  {
    rests: [
      ['named_person', 0.6, 2],
      ['document', 0.4, 1],
    ],
    says: ['Only two named people and one document; nothing comes from unnamed people.'],
  },
  {
    rests: [
      ['named_person', 0.55, 1],
      ['media', 0.25, 3],
      ['organization', 0.2, 1],
    ],
    says: ['Mostly one named person and three news outlets; nothing comes from unnamed people.'],
  },
  {
    rests: [
      ['named_person', 0.35, 2],
      ['anonymous', 0.34, 3],
      ['document', 0.31, 1],
    ],
    anonymous: 4,
    says: [
      'Mostly two named people and one document; a third of the words come from unnamed people.',
    ],
  },
  {
    rests: [
      ['anonymous', 0.6, 3],
      ['named_person', 0.4, 2],
    ],
    anonymous: 4,
    says: ['Only unnamed people and two named people.'],
  },
  {
    rests: [
      ['named_person', 0.6, 2],
      ['anonymous', 0.33, 1],
      ['unstated', 0.07, 0],
    ],
    anonymous: 3,
    unstated: 1,
    most: ['an official', 3],
    says: [
      'Mostly two named people; a third of the words come from “an official”, who is not named.',
      '1 claim names no source.',
    ],
  },
  {
    rests: [
      ['organization', 0.92, 2],
      ['anonymous', 0.05, 1],
      ['unclear', 0.03, 2],
    ],
    anonymous: 2,
    unclear: 2,
    most: ['an official', 2],
    says: [
      'Mostly two organizations; a few of the words come from unnamed people.',
      'For 2 it is not clear who is meant.',
    ],
  },
  {
    rests: [
      ['named_person', 0.5, 11],
      ['document', 0.4, 1, 3, 'an internal memo'],
      ['collective', 0.1, 2],
    ],
    says: ['Mostly 11 named people and “an internal memo”; nothing comes from unnamed people.'],
  },
  {
    rests: [
      ['document', 1, 1, 3, 'the report on the harbor that the Ministry of Coasts had asked for'],
    ],
    says: ['Only one document; nothing comes from unnamed people.'],
  },
  {
    rests: [['anonymous', 1, 1]],
    anonymous: 4,
    most: ['a former aide to somebody whose office is told at length', 4],
    says: ['Only one unnamed person.'],
  },
  {
    rests: [
      ['unclear', 0.6, 3],
      ['collective', 0.4, 2],
    ],
    unclear: 3,
    says: ['For 3 it is not clear who is meant.'],
  },
];

/** How many claims are from how many sources, and what is said of it. */
const FOUND = [
  { claims: 3, sources: 2, unclear: 0, says: '3 claims from 2 sources' },
  { claims: 3, sources: 2, unclear: 1, says: '3 claims from 2 sources' },
  { claims: 2, sources: 0, unclear: 0, says: '2 claims, with no source named' },
  { claims: 2, sources: 0, unclear: 2, says: '2 claims' },
];

describe('claims', () => {
  for (const { says, ...counts } of FOUND) {
    it(`are told of: ${JSON.stringify(counts)}`, () => {
      assert.equal(tellClaims(/** @type {Summary} */ (counts)), says);
    });
  }
});

describe('what claims rest on', () => {
  for (const { rests, most, says, ...counts } of CASES) {
    it(`is told of: ${JSON.stringify(rests)}`, () => {
      const summary = {
        claims: 9,
        anonymous: 0,
        unstated: 0,
        unclear: 0,
        ...counts,
        rests: rests.map(([kind, share, sources, claims = 2, name = null]) => ({
          kind,
          share,
          sources,
          claims,
          name,
        })),
        mostUsed: most ? { name: most[0], claims: most[1] } : null,
      };
      assert.deepEqual(tellUnnamed(/** @type {Summary} */ (summary)).map(plain), says);
    });
  }
});
