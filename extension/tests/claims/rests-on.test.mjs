import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeHidden } from '../../panel/hidden-places.js';
import { filterEntries } from '../../panel/list-choice.js';
import { groupClaims, listClaims, listOthers } from '../../shared/claim-list.js';
import { noteDoubt, noteReason } from '../../shared/claim-notes.js';
import { chooseParts } from '../../shared/mark-choice.js';
import { makeArticle } from '../made/made-article.mjs';

/** @typedef {import('../../shared/report.d.ts').Report} Report */
/** @typedef {import('../../shared/settings.js').Intensity} Intensity */

/** What a named outlet passes on from an adviser without a name, hearsay, what is nobody's claim, and who may be anybody. */
const MIXED = makeArticle([
  { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in June' },
  { source: 'an unnamed adviser', kind: 'anonymous', content: 'the money had run out' },
  {
    source: 'the Ledger',
    kind: 'media',
    content: 'the mayor will resign on Friday',
    details: { restsOn: 'anonymous', chain: [2, 1] },
  },
  { source: '', kind: 'unstated', content: 'a second bridge is planned', cue: 'reportedly' },
  {
    source: '',
    kind: 'unstated',
    content: 'whether she would resign',
    cue: 'was asked',
    details: { hearsay: false, restsOn: null },
  },
  {
    source: 'the lawyer',
    kind: 'anonymous',
    content: 'nobody had been told of it',
    details: { restsOn: 'unclear' },
  },
]);
const REPORT = /** @type {Report} */ (MIXED.report);

/** Of each claim in turn, at which intensities it is marked, and as what. */
const MARKED = ['claims', 'unnamed', 'unnamed', 'unnamed', null, 'claims'];

/** How sure the parts of a claim are, how its source is called here, and what is said of it. */
const DOUBTS = [
  { what: 0.9, who: 0.9, kind: 0.9, called: 'Alma Verhoeven', says: null },
  {
    what: 0.4,
    who: 0.9,
    kind: 0.9,
    called: 'Alma Verhoeven',
    says: 'might be wrong: what is claimed',
  },
  { what: 0.9, who: 0.4, kind: 0.9, called: 'Alma Verhoeven', says: 'might be wrong: who says it' },
  { what: 0.9, who: 0.4, kind: 0.9, called: 'she', says: null },
  {
    what: 0.4,
    who: 0.9,
    kind: 0.4,
    called: 'she',
    says: 'might be wrong: what is claimed and the kind of source',
  },
];

describe('what claims rest on', () => {
  it('is what they are marked as', () => {
    /** @type {Intensity[]} */
    const intensities = ['unnamed', 'claims'];
    const marked = REPORT.attributions.map(({ restsOn: kind, words }) => {
      const at = intensities.find((intensity) => {
        const isOne = kind !== null;
        const claim = { kind, isTold: isOne, isCounted: isOne, words };
        return chooseParts(claim, { intensity, hiddenKinds: [] }).claim;
      });
      return at ?? null;
    });
    assert.deepEqual(marked, MARKED);
  });

  it('is listed once: what is passed on with whom it comes from, what is nobody’s not at all', () => {
    const claims = listClaims(MIXED);
    const entries = groupClaims(REPORT, claims).filter(({ claims: own }) => own.length > 0);
    assert.deepEqual(
      entries.map(({ name, kind, claims: own }) => [name, kind, own.length]),
      [
        ['Alma Verhoeven', 'named_person', 1],
        ['an unnamed adviser', 'anonymous', 2],
        [null, 'unstated', 1],
        ['“the lawyer”', 'unclear', 1],
      ],
    );
    assert.deepEqual(
      listOthers(claims).map(({ content }) => content),
      [],
    );
    const shown = filterEntries(entries, new Set(/** @type {const} */ (['anonymous'])), '');
    assert.deepEqual(
      shown.flatMap(({ claims: own }) => own.map(({ index }) => index)),
      [1, 2],
    );
  });

  it('has shares that come to the whole', () => {
    const entries = groupClaims(REPORT, listClaims(MIXED));
    const sum = entries.reduce((all, { share }) => all + share, 0);
    const counted = listClaims(MIXED).filter(({ isCounted }) => isCounted);
    const words = counted.reduce((all, { attribution }) => all + attribution.words, 0);
    assert(Math.abs(sum - words / REPORT.account.words) < 1e-9, String(sum));
  });

  it('is told of a source that keeps but the place of a claim that was hidden', () => {
    const places = listClaims(MIXED).map((claim) => ({ hash: `h${claim.index}`, claim }));
    assert.deepEqual(
      placeHidden(REPORT, [], places).map(({ name, kind, hidden }) => [name, kind, hidden.length]),
      [
        ['Alma Verhoeven', 'named_person', 1],
        ['an unnamed adviser', 'anonymous', 2],
        [null, 'unstated', 2],
        ['“the lawyer”', 'unclear', 1],
      ],
    );
  });

  it('says nothing of a reason that was not found', () => {
    const entries = groupClaims(REPORT, listClaims(MIXED));
    assert.deepEqual(
      entries.map((entry) => noteReason(entry)),
      entries.map(() => null),
    );
  });
});

describe('doubt', () => {
  for (const { what, who, kind, called, says } of DOUBTS) {
    it(`is told where it is real: ${JSON.stringify({ what, who, kind, called })}`, () => {
      const [claim] = listClaims(
        makeArticle([
          {
            source: 'Alma Verhoeven',
            kind: 'named_person',
            content: 'The bridge will close in June',
            called,
            details: { confidences: { what, who, kind } },
          },
        ]),
      );
      assert.equal(claim && noteDoubt(claim), says);
    });
  }
});
