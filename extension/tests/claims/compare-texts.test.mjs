import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnotationsFile } from '../../compare/annotations-file.js';
import { writeComparison } from '../../compare/comparison-markdown.js';
import { cutByChanges, outlineComparison } from '../../compare/comparison-outline.js';
import { takePageStatements } from '../../compare/page-statements.js';
import { takeStatements } from '../../compare/statements.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { plain } from '../../shared/telling.js';
import { BRIDGE_CLAIMS, BRIDGE_WISHES, makeArticle } from '../made/made-article.mjs';

/** @typedef {import('../../shared/comparison.d.ts').Comparison} Comparison */

const BRIDGE = makeArticle([...BRIDGE_CLAIMS, ...BRIDGE_WISHES], { title: 'Bridge *to* close' });
/**
 * A claim that is denied, one without words of its own, and one that a named source passes on from one
 * without a name, which is the second source of the bridge.
 *
 * @type {import('../made/made-article.mjs').MadeClaim[]}
 */
const OTHER_SORTS = [
  {
    source: 'Alma Verhoeven',
    kind: 'named_person',
    content: 'it was too late',
    cue: 'did not say',
    details: { negated: true },
  },
  { source: 'Zoe Adler', kind: 'named_person', content: 'So', details: { content: [] } },
  {
    source: 'The Courier',
    kind: 'media',
    content: 'the mayor had known',
    details: { restsOn: 'anonymous', chain: [4, 1] },
  },
];
const HERE = makeArticle(
  [
    { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in July' },
    { source: 'Zoe Adler', kind: 'named_person', content: 'the money had run out' },
    { source: 'Zoe Adler', kind: 'named_person', content: '<b>We</b> will *swim*' },
  ],
  { title: 'Bridge closes later' },
);
/** What the engine would say of the two. @type {Comparison} */
const COMPARISON = {
  sources: [
    { old: 0, new: 0 },
    { old: 3, new: 1 },
  ],
  claims: [
    {
      old: 0,
      new: 0,
      score: 0.8,
      who: 'same',
      wording: 'changed',
      oldChanges: [{ start: 25, end: 29 }],
      newChanges: [{ start: 25, end: 29 }],
    },
    {
      old: 1,
      new: 1,
      score: 1,
      who: 'named_in_new',
      wording: 'same',
      oldChanges: [],
      newChanges: [],
    },
  ],
  onlyOld: [2, 3, 4, 5],
  onlyNew: [2],
};

/** Files that hold no article to compare with. */
const WRONG = [
  '',
  'no JSON',
  'null',
  '[]',
  '{}',
  '{"type": "AnnotationCollection"}',
  '{"type": "AnnotationCollection", "first": {"items": 3}}',
  '{"first": {"items": []}}',
];

describe('what is compared of an article', () => {
  it('are the claims that count, with their sources', () => {
    const { statements, places } = takeStatements(BRIDGE);
    assert.deepEqual(
      statements.claims.map(({ content }) => content),
      BRIDGE_CLAIMS.map(({ content }) => content),
    );
    assert.deepEqual(places, [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(
      statements.sources.map(({ name }) => name),
      ['Alma Verhoeven', 'a city official', 'a driver', 'Zoe Adler'],
    );
  });

  it('is the same of one that was saved as Web Annotations, but for what that does not hold', () => {
    const article = makeArticle([...BRIDGE_CLAIMS, ...OTHER_SORTS, ...BRIDGE_WISHES]);
    const taken = takeStatements(article);
    const [denied, wordless, passedOn] = taken.statements.claims.slice(BRIDGE_CLAIMS.length);
    assert.equal(denied?.negated, true);
    assert.equal(wordless?.content, '');
    assert.equal(taken.statements.sources[passedOn?.source ?? -1]?.name, 'a city official');
    const read = readAnnotationsFile(writeAnnotations(article));
    assert.equal(read?.title, article.title);
    assert.deepEqual(read?.statements.sources, taken.statements.sources);
    const claims = taken.statements.claims.map((claim) => {
      return { ...claim, who: claim.kind === 'unstated' ? 0 : 1 };
    });
    assert.deepEqual(read?.statements.claims, claims);
  });

  it('is nothing of other files, and of entries that are none', () => {
    for (const text of WRONG) assert.equal(readAnnotationsFile(text), null, text);
    const items = [
      null,
      3,
      {},
      { body: [null, { purpose: 'tagging', value: 'queen' }], target: 1 },
    ];
    const file = JSON.stringify({ type: 'AnnotationCollection', label: 4, first: { items } });
    assert.deepEqual(readAnnotationsFile(file)?.statements, { sources: [], claims: [] });
  });
});

describe('a comparison in words', () => {
  const here = takePageStatements(HERE);
  const there = takePageStatements(BRIDGE);
  const compared = { here, there, comparison: COMPARISON };

  it('tells first who is named in one alone, then what changed', () => {
    const { sums, claims, sources } = outlineComparison(compared);
    assert.deepEqual(sums, [
      '2 claims in both, 1 only here, 4 only there',
      '2 named sources in both, 0 only here, 0 only there',
    ]);
    assert.deepEqual(
      claims.map(({ title }) => title),
      [
        'Named in one, unnamed in the other',
        'In other words',
        'Claims only here (1)',
        'Claims only there (4)',
      ],
    );
    const [[own, other] = []] = claims[0]?.rows ?? [];
    assert.deepEqual([plain(own?.who ?? ''), own?.place], ['Zoe Adler', 1]);
    assert.deepEqual([plain(other?.who ?? ''), other?.place], ['a city official', null]);
    assert.deepEqual(
      sources.map(({ title, names }) => [title, names.map(({ name }) => plain(name))]),
      [['Named in both', ['Alma Verhoeven', 'Zoe Adler']]],
    );
  });

  it('is text in Markdown, with what differs set strong', () => {
    const text = writeComparison(compared);
    assert.match(text, /^# Bridge closes later\n\nCompared with: Bridge \\\*to\\\* close\n/);
    assert.match(text, /- Here, Alma Verhoeven: The bridge will close in \*\*July\*\*/);
    assert.match(text, / {2}- There, Alma Verhoeven: The bridge will close in \*\*June\*\*/);
    assert.match(text, /\\<b>We\\<\/b> will \\\*swim\\\*/);
  });

  it('cuts words where they differ', () => {
    const pieces = cutByChanges('a b c', [{ start: 2, end: 3 }]);
    assert.deepEqual(
      pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)),
      ['a ', '[b]', ' c'],
    );
  });
});
