import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { filterEntries } from '../../panel/list-choice.js';
import { tellClaims, tellUnnamed } from '../../shared/account-text.js';
import { groupClaims, listClaims, listOthers, locateClaims } from '../../shared/claim-list.js';
import { isCounted, isTold } from '../../shared/counted-claims.js';
import { chooseParts } from '../../shared/mark-choice.js';
import { INTENSITIES } from '../../shared/settings.js';
import { summarize } from '../../shared/summary.js';
import { BRIDGE_CLAIMS, BRIDGE_WISHES, makeArticle } from '../made/made-article.mjs';
import { readBadge } from '../stage/badge-witness.mjs';

/** @typedef {import('../../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('../../shared/report.d.ts').Report} Report */
/** @typedef {import('../../shared/settings.js').Intensity} Intensity */

const CLAIMS = makeArticle(BRIDGE_CLAIMS);
/** The same, with a plan and a wish between the claims. */
const BOTH = makeArticle([...BRIDGE_WISHES, ...BRIDGE_CLAIMS]);
const WISHES = makeArticle(BRIDGE_WISHES);

/**
 * At which intensities a claim is marked.
 *
 * @type {{ kind: Attribution['kind'], core: boolean, words?: number, at: Intensity[] }[]}
 */
const MARKED = [
  { kind: 'named_person', core: true, at: ['claims', 'all'] },
  { kind: 'anonymous', core: true, at: ['unnamed', 'claims', 'all'] },
  { kind: 'unstated', core: true, at: ['unnamed', 'claims', 'all'] },
  { kind: 'named_person', core: true, words: 3, at: ['all'] },
  { kind: 'anonymous', core: true, words: 3, at: ['unnamed', 'claims', 'all'] },
  { kind: 'named_person', core: false, at: ['all'] },
  { kind: 'anonymous', core: false, at: ['all'] },
  { kind: 'unstated', core: false, at: ['all'] },
];

/** Of claims, each with the one around it and whether it is core, those that count. */
const COUNTED = [
  { claims: ['core', 'core'], parents: [null, null], counts: [true, true] },
  { claims: ['core', 'other'], parents: [null, null], counts: [true, false] },
  { claims: ['core', 'core'], parents: [null, 0], counts: [true, false] },
  { claims: ['other', 'core'], parents: [null, 0], counts: [false, true] },
  { claims: ['core', 'other', 'core'], parents: [null, 0, 1], counts: [true, false, false] },
  { claims: ['other', 'other', 'core'], parents: [1, 0, 0], counts: [false, false, true] },
  { claims: ['nobody', 'core'], parents: [null, 0], counts: [false, true] },
];

describe('how many sources there are', () => {
  it('is told of the claims that count', () => {
    const inside = [
      { source: 'Ada Byron', kind: /** @type {const} */ ('named_person'), content: 'Tom said so' },
      {
        source: 'Tom Ware',
        kind: /** @type {const} */ ('named_person'),
        content: 'so it is',
        details: { parent: 0 },
      },
    ];
    const report = /** @type {Report} */ (makeArticle(inside).report);
    assert.equal(summarize(report).sources, 1);
  });
});

describe('what is marked', () => {
  for (const { kind, core, words = 9, at } of MARKED) {
    it(`of ${core ? 'a core claim' : 'a plan or wish'}, ${kind}, ${words} words: ${at.join(', ')}`, () => {
      const marked = INTENSITIES.filter((intensity) => {
        return chooseParts(
          { kind, isTold: core, isCounted: core, words },
          { intensity, hiddenKinds: [] },
        ).claim;
      });
      assert.deepEqual(marked, at);
      const hidden = chooseParts(
        { kind, isTold: core, isCounted: core, words },
        { intensity: 'all', hiddenKinds: [kind] },
      );
      assert.deepEqual(hidden, { claim: false, details: false });
    });
  }
});

describe('what counts', () => {
  for (const { claims, parents, counts } of COUNTED) {
    it(`is the outermost that is core: ${JSON.stringify({ claims, parents })}`, () => {
      const attributions = claims.map((claim, at) => {
        return /** @type {Attribution} */ ({
          core: claim !== 'other',
          restsOn: claim === 'nobody' ? null : 'media',
          parent: parents[at] ?? null,
        });
      });
      assert.deepEqual(
        attributions.map((attribution) => isCounted(attributions, attribution)),
        counts,
      );
    });
  }

  it('is told once: what speakers say of their own thinking is not told by itself', () => {
    const claims = [
      { core: true, restsOn: 'media', parent: null, sourceId: 0 },
      { core: true, restsOn: 'media', parent: 0, sourceId: 0 },
      { core: true, restsOn: 'anonymous', parent: 0, sourceId: 1 },
      { core: true, restsOn: 'media', parent: 0, sourceId: null },
      { core: false, restsOn: 'media', parent: null, sourceId: 1 },
      { core: true, restsOn: null, parent: null, sourceId: null },
    ];
    const attributions = /** @type {Attribution[]} */ (/** @type {unknown} */ (claims));
    assert.deepEqual(
      attributions.map((attribution) => isTold(attributions, attribution)),
      [true, false, true, false, false, false],
    );
  });

  it('is the same in the first sentence and the picture, with or without plans and wishes', () => {
    const { others, coverage, ...counted } = summarize(/** @type {Report} */ (BOTH.report));
    const {
      others: none,
      coverage: all,
      ...expected
    } = summarize(/** @type {Report} */ (CLAIMS.report));
    assert.deepEqual({ counted, others, none }, { counted: expected, others: 2, none: 0 });
    assert.equal(locateClaims(BOTH, listClaims(BOTH)).length, BRIDGE_CLAIMS.length);
  });

  it('alone is on the badge', async () => {
    assert.deepEqual(await readBadge(BOTH), await readBadge(CLAIMS));
    assert.deepEqual(await readBadge(WISHES), {
      text: '',
      title: 'Sourcelight: No claims, only plans, wishes and labels',
    });
  });

  it('may be nothing, which is said', () => {
    const summary = summarize(/** @type {Report} */ (WISHES.report));
    assert.equal(tellClaims(summary), 'No claims, only plans, wishes and labels');
    assert.deepEqual(tellUnnamed(summary), []);
  });
});

describe('plans and wishes', () => {
  it('stand apart from the claims of their sources', () => {
    const claims = listClaims(BOTH);
    const entries = groupClaims(/** @type {Report} */ (BOTH.report), claims);
    const official = entries.find(({ name }) => name === 'a city official');
    assert.deepEqual([official?.claims.length, official?.others.length], [2, 1]);
    const skippers = entries.find(({ name }) => name === 'some skippers');
    assert.deepEqual([skippers?.claims.length, skippers?.others.length], [0, 1]);
    assert.equal(skippers?.share, 0);
    assert.deepEqual(
      listOthers(claims).map(({ content }) => content),
      ['to sell the old toll house', 'a wider lock'],
    );
  });

  it('are searched, too', () => {
    const entries = groupClaims(/** @type {Report} */ (BOTH.report), listClaims(BOTH));
    const [found, ...more] = filterEntries(entries, new Set(), 'toll');
    assert.deepEqual([found?.claims.length, found?.others.length, more.length], [0, 1, 0]);
  });

  it('come last in Markdown, under a heading of their own', () => {
    const [counted, apart] = writeMarkdown(BOTH).split('\n## Also: plans, wishes and labels (2)\n');
    assert.match(String(counted), /6 claims from 4 sources/);
    assert(!/toll house|skippers/.test(String(counted)));
    assert.match(
      String(apart),
      /^- a city official: to sell the old toll house \(was planned by\)$/m,
    );
    assert.match(String(apart), /^- some skippers: a wider lock \(is wanted by\)$/m);
    assert(!writeMarkdown(CLAIMS).includes('Also'));
  });

  it('come last in the table, which says of each claim whether it is core', () => {
    const rows = writeCsv(BOTH).trim().split('\r\n');
    assert.match(String(rows[0]), /"Sort of claim","Core claim","Reason/);
    const core = rows.slice(1).map((row) => /"said","(yes|no)"|planned","(yes|no)"/.exec(row));
    assert.deepEqual(
      core.map((found) => found?.[1] ?? found?.[2]),
      [...BRIDGE_CLAIMS.map(() => 'yes'), 'no', 'no'],
    );
    assert.match(String(rows.at(-1)), /^"8","some skippers",/);
  });

  it('are told to be such in Web Annotations', () => {
    const { items } = JSON.parse(writeAnnotations(BOTH)).first;
    const classes = items.map((/** @type {{ body: { value: string }[] }} */ { body }) =>
      body.map(({ value }) => value).find((value) => value === 'core' || value === 'not_core'),
    );
    assert.deepEqual(classes, [...BRIDGE_CLAIMS.map(() => 'core'), 'not_core', 'not_core']);
  });
});
