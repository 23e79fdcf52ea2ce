import { isUnnamed } from './kinds.js';

/** At the middle intensity so few words of a source with a name get no mark: “to comment”. */
const FEW_WORDS = 3;

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * Which parts of a claim are marked.
 *
 * @typedef {object} MarkedParts
 * @property {boolean} claim Its content and its source.
 * @property {boolean} details The words that link them, and that it stands in another claim.
 */

/**
 * Chooses what of a claim is marked, as the reader wants it.
 *
 * @param {{ kind: SourceKind | null | undefined, isTold: boolean, words: number }} attribution `kind` is what it is shown
 *   to rest on, without which nothing of it is marked; `isTold` as in `counted-claims.js`; `words`, how
 *   many its content has.
 * @param {Pick<Settings, 'intensity' | 'hiddenKinds'>} settings
 * @returns {MarkedParts}
 */
export function chooseParts({ kind, isTold, words }, { intensity, hiddenKinds }) {
  if (kind == null) return { claim: false, details: false };
  const isCalm = intensity === 'claims' && words > FEW_WORDS;
  const isWanted = intensity === 'all' || (isTold && (isCalm || isUnnamed(kind)));
  const claim = isWanted && !hiddenKinds.includes(kind);
  return { claim, details: claim && intensity === 'all' };
}
