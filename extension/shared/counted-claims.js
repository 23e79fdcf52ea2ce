import { isUnnamed } from './kinds.js';

/** @typedef {import('./report.d.ts').Attribution} Attribution */

/**
 * Whether a claim is one of those that can count: it is core, is shown to rest on a kind of source, and
 * does not merely say that there was no answer.
 *
 * @param {Pick<Attribution, 'core' | 'restsOn' | 'noAnswer'>} attribution
 * @returns {boolean}
 */
export function isClaim({ core, restsOn, noAnswer }) {
  return core && restsOn != null && !noAnswer;
}

/**
 * Whether it is a plan, a wish or a label, which is listed apart; what is nobody's is not listed.
 *
 * @param {Pick<Attribution, 'core' | 'restsOn' | 'noAnswer'>} attribution
 * @returns {boolean}
 */
export function isOther({ core, restsOn, noAnswer }) {
  return !core && restsOn != null && !noAnswer;
}

/**
 * Whether a claim counts, as `src/account.rs` counts them: it is core, rests on a kind of source,
 * says more than that there was no answer, and stands inside no other such claim.
 *
 * @param {Attribution[]} attributions The report's.
 * @param {Attribution} attribution
 * @returns {boolean}
 */
export function isCounted(attributions, attribution) {
  if (!isClaim(attribution)) return false;
  const { parent } = attribution;
  let holder = attributions[parent ?? -1];
  // A report that is not whole may hold a circle.
  for (let steps = 0; holder && steps < attributions.length; steps += 1) {
    if (isClaim(holder)) return false;
    holder = attributions[holder.parent ?? -1];
  }
  return true;
}

/**
 * Whether a claim is told by itself, as `src/account.rs` has it: it counts, or it can count (see `isClaim`), and
 * is not what the claim around it tells already, as speakers say of their own saying or thinking
 * ("I think").
 *
 * @param {Attribution[]} attributions The report's.
 * @param {Attribution} attribution
 * @returns {boolean}
 */
export function isTold(attributions, attribution) {
  if (!isClaim(attribution)) return false;
  const { parent, sourceId } = attribution;
  const holder = attributions[parent ?? -1];
  const isOwn = holder === undefined || (sourceId != null && sourceId !== holder.sourceId);
  return isOwn || isCounted(attributions, attribution);
}

/**
 * On whom a claim rests, as an index into the report's sources: mostly its source, and of what that one
 * passes on from one without a name, the latter.
 *
 * @param {Attribution} attribution
 * @returns {number | null | undefined}
 */
export function findOrigin({ sourceId, kind, restsOn, chain }) {
  return restsOn === 'anonymous' && kind !== restsOn ? chain.at(-1) : sourceId;
}

/**
 * The source on which a claim rests, as `findOrigin` has it.
 *
 * @param {Pick<import('./report.d.ts').Report, 'sources'>} report
 * @param {Attribution} attribution
 * @returns {import('./report.d.ts').Source | null} Null for one that rests on nobody who is told of.
 */
export function findOriginSource({ sources }, attribution) {
  return sources[findOrigin(attribution) ?? -1] ?? null;
}

/**
 * Whether a claim is one of those from unnamed people or no source through which a reader is led: of those that
 * the badge counts.
 *
 * @param {Attribution[]} attributions The report's.
 * @param {Attribution} attribution
 * @returns {boolean}
 */
export function isUnnamedStep(attributions, attribution) {
  const { restsOn } = attribution;
  return isCounted(attributions, attribution) && restsOn != null && isUnnamed(restsOn);
}
