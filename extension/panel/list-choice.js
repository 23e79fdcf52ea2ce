import { nameKind } from '../shared/kind-words.js';
import { KINDS } from '../shared/kinds.js';
import { languageOfMessages } from '../shared/localize.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {'share' | 'claims' | 'order' | 'name' | 'kind'} Sorting */

/**
 * Picks the sources that a reader wants to see, with their claims.
 *
 * @param {SourceEntry[]} entries
 * @param {Set<SourceKind>} kinds None stand for all.
 * @param {string} words A source is taken when its name has them, and else those of its claims
 *   that have them.
 * @returns {SourceEntry[]}
 */
export function filterEntries(entries, kinds, words) {
  const wanted = fold(words.trim());
  return entries.flatMap((entry) => {
    if (kinds.size > 0 && !kinds.has(entry.kind)) return [];
    const title = `${entry.name ?? ''} ${nameKind(entry.kind)}`;
    if (wanted === '' || fold(title).includes(wanted)) return [entry];
    const hasWords = (/** @type {Claim} */ { content, sourceText }) =>
      fold(`${content} ${sourceText}`).includes(wanted);
    const claims = entry.claims.filter(hasWords);
    const others = entry.others.filter(hasWords);
    return claims.length + others.length > 0 ? [{ ...entry, claims, others }] : [];
  });
}

/**
 * Orders sources. Those of whom it is not clear who is meant come last, but where the article's own
 * order is wanted.
 *
 * @param {SourceEntry[]} entries In the order of the article.
 * @param {Sorting} sorting
 * @returns {SourceEntry[]}
 */
export function sortEntries(entries, sorting) {
  const { compare } = new Intl.Collator(languageOfMessages());
  /** @type {Record<Sorting, (a: SourceEntry, b: SourceEntry) => number>} */
  const orders = {
    share: (a, b) => b.share - a.share,
    claims: (a, b) => b.claims.length - a.claims.length,
    order: () => 0,
    name: (a, b) => compare(a.name ?? nameKind(a.kind), b.name ?? nameKind(b.kind)),
    kind: (a, b) => KINDS.indexOf(b.kind) - KINDS.indexOf(a.kind),
  };
  const compareClarity = (/** @type {SourceEntry} */ a, /** @type {SourceEntry} */ b) =>
    sorting === 'order' ? 0 : Number(a.kind === 'unclear') - Number(b.kind === 'unclear');
  return [...entries].sort((a, b) => compareClarity(a, b) || orders[sorting](a, b));
}

/** @param {string} text */
function fold(text) {
  return text.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
