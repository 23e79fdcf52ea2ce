import { isUnnamed } from './kinds.js';

/** @typedef {import('./report.d.ts').Attribution} Attribution */

/**
 * Whether a claim counts, as `src/account.rs` counts them: it is core, and stands inside no other
 * claim that is.
 *
 * @param {Attribution[]} attributions The report's.
 * @param {Attribution} attribution
 * @returns {boolean}
 */
export function isCounted(attributions, { core, parent }) {
  if (!core) return false;
  let holder = attributions[parent ?? -1];
  // A report that is not whole may hold a circle.
  for (let steps = 0; holder && steps < attributions.length; steps += 1) {
    if (holder.core) return false;
    holder = attributions[holder.parent ?? -1];
  }
  return true;
}

/**
 * Whether a claim is told by itself: it is core, and not what speakers say of their own saying or
 * thinking ("I think"), which the claim around it tells already.
 *
 * @param {Attribution[]} attributions The report's.
 * @param {Attribution} attribution
 * @returns {boolean}
 */
export function isTold(attributions, { core, parent, sourceId }) {
  const holder = attributions[parent ?? -1];
  return core && (holder === undefined || sourceId == null || sourceId !== holder.sourceId);
}

/**
 * Whether a claim is one of those without a name through which a reader is led.
 *
 * @param {Attribution[]} attributions The report's.
 * @param {Attribution} attribution
 * @returns {boolean}
 */
export function isUnnamedStep(attributions, attribution) {
  return isTold(attributions, attribution) && isUnnamed(attribution.kind);
}
