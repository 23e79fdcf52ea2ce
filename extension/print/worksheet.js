import { listClaims } from '../shared/claim-list.js';
import { make } from '../shared/element.js';
import { judgeName } from '../shared/inferred-name.js';
import { makeGlyph } from '../shared/kind-glyph.js';
import { nameKind } from '../shared/kind-words.js';
import { isUnnamed } from '../shared/kinds.js';
import { message } from '../shared/localize.js';
import { callSource, clip, shortenName } from '../shared/source-name.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** So many claims fit on one page, each with room to write. */
const MAX_CLAIMS = 6;
const MAX_PER_SOURCE = 2;
/** So many of them may be without a name, so that there is something to compare them with. */
const MAX_UNNAMED = 4;
/** A claim of fewer words gives a pupil nothing to think about. */
const MIN_WORDS = 3;
/** Longer claims are cut, in characters. */
const MAX_CLAIM = 120;

/**
 * Makes a sheet of one page for class: who says what, and how could they know?
 *
 * @param {Article} article
 * @returns {Node[]}
 */
export function makeWorksheet(article) {
  const rows = chooseClaims(article).map((claim) => {
    const { kind } = claim;
    return make(
      'tr',
      {},
      make('td', { class: 'source' }, nameSource(claim)),
      make('td', { class: 'kind' }, makeGlyph(kind), ' ', nameKind(kind)),
      make('td', { class: 'content' }, clip(claim.content, MAX_CLAIM)),
      make('td', { class: 'blank' }),
    );
  });
  const columns = ['columnSource', 'columnKind', 'sheetSays', 'sheetKnow'];
  const head = columns.map((key) => make('th', { scope: 'col' }, message(key)));
  return [
    make(
      'p',
      { class: 'who' },
      make('span', {}, message('sheetName')),
      make('span', {}, message('sheetDate')),
    ),
    make('h1', {}, message('sheetTitle')),
    make('p', { class: 'article' }, make('cite', {}, clip(article.title, 120))),
    make('p', { class: 'note' }, clip(article.url, 90)),
    make('p', { class: 'task' }, message('sheetTask')),
    make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
    make('p', { class: 'question' }, message('sheetCheck')),
    make('p', { class: 'question' }, message('sheetMissing')),
    make('p', { class: 'note made' }, message('exportMadeBy')),
  ];
}

/** @param {Claim} claim */
function nameSource(claim) {
  const { kind, name } = claim;
  if (name === null) return '—';
  const short = callSource({ name: shortenName(name), kind });
  return judgeName(claim) === 'probable' ? message('nameProbable', short) : short;
}

/**
 * Chooses the claims that are worth a pupil's time, of all that count: those without a name first, then others, last
 * those of which it is not clear who is meant; not too many from one source; in the order of the
 * article.
 *
 * @param {Article} article
 * @returns {Claim[]}
 */
function chooseClaims(article) {
  const claims = listClaims(article);
  // What a headline says, the text says once more.
  const headings = new Set(article.headings);
  const whole = claims.filter(
    ({ attribution: { content: spans }, isCounted, content }) =>
      isCounted &&
      content.split(' ').length >= MIN_WORDS &&
      !spans.some(({ block }) => headings.has(block)),
  );
  /** @type {Map<number | null, number>} */
  const taken = new Map();
  const fitting = whole.filter(({ attribution }) => {
    const source = attribution.sourceId ?? null;
    const count = (taken.get(source) ?? 0) + 1;
    taken.set(source, count);
    return count <= MAX_PER_SOURCE;
  });
  const unnamed = fitting.filter(({ kind }) => isUnnamed(kind));
  const unclear = fitting.filter(({ kind }) => kind === 'unclear');
  const named = fitting.filter((claim) => !unnamed.includes(claim) && !unclear.includes(claim));
  const others = [...named, ...unclear];
  const first = unnamed.slice(0, Math.max(MAX_UNNAMED, MAX_CLAIMS - others.length));
  const chosen = [...first, ...others];
  const kept = new Set(chosen.slice(0, MAX_CLAIMS));
  return claims.filter((claim) => kept.has(claim));
}
