import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { sortEntries } from '../../panel/list-choice.js';
import { groupClaims, listClaims } from '../../shared/claim-list.js';
import { noteClaim } from '../../shared/claim-notes.js';
import { isUnnamed, KINDS } from '../../shared/kinds.js';
import { chooseParts } from '../../shared/mark-choice.js';
import { defaultSettings } from '../../shared/settings.js';
import { summarize } from '../../shared/summary.js';
import { plain } from '../../shared/telling.js';
import { CLAIMS, UNCLEAR, UNCLEAR_OR_NAMED } from '../made/unclear-article.mjs';
import { readBadge } from '../stage/badge-witness.mjs';

/** @typedef {import('../../shared/report.d.ts').Report} Report */

const REPORT = /** @type {Report} */ (UNCLEAR.report);

describe('claims of which it is not clear who is meant', () => {
  it('are counted by themselves, and never as without a name', () => {
    const { claims, sources, unnamed, anonymous, unstated, unclear } = summarize(REPORT);
    assert.deepEqual(
      { claims, sources, unnamed, anonymous, unstated, unclear },
      { claims: 7, sources: 2, unnamed: 2, anonymous: 1, unstated: 1, unclear: 2 },
    );
    assert.equal(isUnnamed('unclear'), false);
  });

  it('are not on the badge, which does not say either that all have a name', async () => {
    assert.deepEqual(await readBadge(UNCLEAR), {
      text: '2',
      title: 'Sourcelight: 2 of 7 claims from unnamed people or no source',
    });
    assert.deepEqual(await readBadge(UNCLEAR_OR_NAMED), {
      text: '',
      title: 'Sourcelight: 2 claims from 1 source',
    });
  });

  it('are marked with the others, but not where only what has no name is wanted', () => {
    const settings = defaultSettings();
    assert.equal(
      chooseParts({ kind: 'unclear', isTold: true, isCounted: true, words: 9 }, settings).claim,
      true,
    );
    const quiet = { ...settings, intensity: /** @type {const} */ ('unnamed') };
    assert.equal(
      chooseParts({ kind: 'unclear', isTold: true, isCounted: true, words: 9 }, quiet).claim,
      false,
    );
  });

  it('come last among kinds and sources, but in the order of the article', () => {
    assert.equal(KINDS.at(-1), 'unclear');
    const entries = groupClaims(REPORT, listClaims(UNCLEAR));
    for (const sorting of /** @type {const} */ (['share', 'claims', 'name', 'kind'])) {
      const kinds = sortEntries(entries, sorting).map(({ kind }) => kind);
      assert.deepEqual(kinds.slice(-2), ['unclear', 'unclear'], sorting);
      assert.equal(kinds.indexOf('unclear'), 3, sorting);
    }
    const kinds = sortEntries(entries, 'order').map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(1, 3), ['unclear', 'unclear']);
  });

  it('have their words in every export', () => {
    const markdown = writeMarkdown(UNCLEAR);
    assert.match(markdown, /^## “he”\n\nSource unclear · 1 claim · \d+%$/m);
    assert.match(markdown, /For 2 it is not clear who is meant/);
    assert.match(writeCsv(UNCLEAR), /^"4","he","Source unclear","the ferry would/m);
    const { body } = JSON.parse(writeAnnotations(UNCLEAR)).first.items[CLAIMS.unclear];
    assert.deepEqual(readBodies(body), [
      'tagging: unclear',
      'classifying: assertion',
      'classifying: core',
      'describing: Source unclear; “he”; said',
    ]);
  });
});

describe('a claim whose source is probable', () => {
  const NOTE = 'probably this source; the article says “she”';

  it('says so, and the others do not', () => {
    const notes = listClaims(UNCLEAR).map((claim) => noteClaim(claim).map(plain).join());
    assert.deepEqual(
      notes,
      notes.map((_, claim) => (claim === CLAIMS.probable ? NOTE : '')),
    );
  });

  it('says so in every export', () => {
    assert(writeMarkdown(UNCLEAR).includes('probably this source; the article says “she”'));
    assert(writeCsv(UNCLEAR).includes(`"${NOTE}"`));
    const { body } = JSON.parse(writeAnnotations(UNCLEAR)).first.items[CLAIMS.probable];
    assert(readBodies(body).includes('identifying: Alma Verhoeven'));
    assert(readBodies(body).includes(`describing: said; ${NOTE}`));
  });
});

/**
 * The texts that an annotation says of its claim, each after its purpose.
 *
 * @param {{ type: string, purpose: string, value: string }[]} bodies
 */
function readBodies(bodies) {
  return bodies
    .filter(({ type }) => type === 'TextualBody')
    .map(({ purpose, value }) => `${purpose}: ${value}`);
}
