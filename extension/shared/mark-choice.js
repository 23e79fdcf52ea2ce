import { isUnnamed } from './kinds.js';

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
 * @param {{ kind: SourceKind, isTold: boolean }} attribution `isTold` as in `counted-claims.js`.
 * @param {Pick<Settings, 'intensity' | 'hiddenKinds'>} settings
 * @returns {MarkedParts}
 */
export function chooseParts({ kind, isTold }, { intensity, hiddenKinds }) {
  const isWanted = intensity === 'all' || (isTold && (intensity === 'claims' || isUnnamed(kind)));
  const claim = isWanted && !hiddenKinds.includes(kind);
  return { claim, details: claim && intensity === 'all' };
}
