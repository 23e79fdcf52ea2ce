import { nameKind } from '../shared/kind-words.js';
import { KINDS } from '../shared/kinds.js';
import { languageOfMessages } from '../shared/localize.js';
import { fold } from './folding.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {'share' | 'claims' | 'order' | 'name' | 'kind'} Sorting */

/**
 * Picks the sources that a reader wants to see, with their claims.
 *
 * @template {SourceEntry} Entry
 * @param {Entry[]} entries
 * @param {Set<SourceKind>} kinds None stand for all.
 * @param {string} words A source is taken when its name has them, and else those of its claims
 *   that have them.
 * @returns {Entry[]}
 */
export function filterEntries(entries, kinds, words) {
  const wanted = fold(words.trim());
  return entries.flatMap((entry) => {
    if (kinds.size > 0 && !kinds.has(entry.kind)) return [];
    if (wanted === '' || isCalled(entry, wanted)) return [entry];
    const hasWords = (/** @type {Claim} */ { content, sourceText }) =>
      fold(`${content} ${sourceText}`).includes(wanted);
    const claims = entry.claims.filter(hasWords);
    const others = entry.others.filter(hasWords);
    return claims.length + others.length > 0 ? [{ ...entry, claims, others }] : [];
  });
}

/**
 * Orders sources. Those that are called by the words that are searched come first, those of whom it is
 * not clear who is meant last, but where the article's own order is wanted.
 *
 * @template {SourceEntry} Entry
 * @param {Entry[]} entries In the order of the article.
 * @param {Sorting} sorting
 * @param {string} [words] What is searched.
 * @returns {Entry[]}
 */
export function sortEntries(entries, sorting, words = '') {
  const wanted = fold(words.trim());
  const called = new Set(entries.filter((entry) => wanted !== '' && isCalled(entry, wanted)));
  /** @type {Record<Sorting, (a: SourceEntry, b: SourceEntry) => number>} */
  const orders = {
    share: (a, b) => b.share - a.share,
    claims: (a, b) => b.claims.length - a.claims.length,
    order: () => 0,
    name: (a, b) => compareNames(a.name ?? nameKind(a.kind), b.name ?? nameKind(b.kind)),
    kind: (a, b) => KINDS.indexOf(b.kind) - KINDS.indexOf(a.kind),
  };
  const compareClarity = (/** @type {SourceEntry} */ a, /** @type {SourceEntry} */ b) =>
    sorting === 'order' ? 0 : Number(a.kind === 'unclear') - Number(b.kind === 'unclear');
  const compareCalled = (/** @type {Entry} */ a, /** @type {Entry} */ b) =>
    Number(called.has(b)) - Number(called.has(a));
  return [...entries].sort(
    (a, b) => compareCalled(a, b) || compareClarity(a, b) || orders[sorting](a, b),
  );
}

/** Made when names are first ordered, as that takes the browser long. @type {Intl.Collator | null} */
let collator = null;

/**
 * @param {string} a
 * @param {string} b
 */
function compareNames(a, b) {
  collator ??= new Intl.Collator(languageOfMessages());
  return collator.compare(a, b);
}

/**
 * Whether a source is called by some words.
 *
 * @param {SourceEntry} entry
 * @param {string} wanted Folded.
 */
function isCalled({ name, kind }, wanted) {
  return fold(`${name ?? ''} ${nameKind(kind)}`).includes(wanted);
}
