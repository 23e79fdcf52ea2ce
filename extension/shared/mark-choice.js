import { isUnnamed } from './kinds.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./report.d.ts').Attribution} Attribution */

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
 * @param {Pick<Attribution, 'kind' | 'core'>} attribution
 * @param {Settings} settings
 * @returns {MarkedParts}
 */
export function chooseParts({ kind, core }, { intensity, hiddenKinds }) {
  const isWanted = intensity === 'all' || (core && (intensity === 'claims' || isUnnamed(kind)));
  const claim = isWanted && !hiddenKinds.includes(kind);
  return { claim, details: claim && intensity === 'all' };
}
