import { isCounted, isTold } from './counted-claims.js';
import { isUnnamed } from './kinds.js';

/** At the middle intensity so few words of a source with a name get no mark: “to comment”. */
const FEW_WORDS = 3;

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * What tells whether a claim is marked.
 *
 * @typedef {object} ChoosableClaim
 * @property {SourceKind | null | undefined} kind What it is shown to rest on, without which nothing of it
 *   is marked.
 * @property {boolean} isTold As in `counted-claims.js`.
 * @property {boolean} isCounted As there: with nothing marked but unnamed people and no source, as many
 *   claims are marked as the badge counts.
 * @property {number} words How many its content has.
 */

/**
 * Which parts of a claim are marked.
 *
 * @typedef {object} MarkedParts
 * @property {boolean} claim Its content and its source.
 * @property {boolean} details The words that link them, and that it stands in another claim.
 */

/**
 * Chooses what of a report's claim is marked, as the reader wants it.
 *
 * @param {import('./report.d.ts').Attribution[]} attributions The report's.
 * @param {import('./report.d.ts').Attribution} attribution
 * @param {Pick<Settings, 'intensity' | 'hiddenKinds'>} settings
 * @returns {MarkedParts}
 */
export function choosePartsOf(attributions, attribution, settings) {
  const { restsOn: kind, words } = attribution;
  const told = isTold(attributions, attribution);
  const counted = isCounted(attributions, attribution);
  return chooseParts({ kind, isTold: told, isCounted: counted, words }, settings);
}

/**
 * Chooses what of a claim is marked, as the reader wants it.
 *
 * @param {ChoosableClaim} attribution
 * @param {Pick<Settings, 'intensity' | 'hiddenKinds'>} settings
 * @returns {MarkedParts}
 */
export function chooseParts({ kind, isTold, isCounted, words }, { intensity, hiddenKinds }) {
  if (kind == null) return { claim: false, details: false };
  const isCalm = intensity === 'claims' && words > FEW_WORDS;
  const isLoud = isUnnamed(kind) && (isCounted || intensity === 'claims');
  const isWanted = intensity === 'all' || (isTold && (isCalm || isLoud));
  const claim = isWanted && !hiddenKinds.includes(kind);
  return { claim, details: claim && intensity === 'all' };
}
