import { isTold, isUnnamedStep } from '../../shared/counted-claims.js';
import { measure } from '../locate/claim-ranges.js';
import { findClaimStarts, findCurrent } from './follow.js';

/** @typedef {import('./follow.js').ClaimStart} ClaimStart */
/** @typedef {import('../../shared/protocol.d.ts').StepTarget} StepTarget */

/**
 * Finds the claim to which a step leads, of those that are told by themselves: from the claim that was gone to last, as long as it is
 * in view, and else from where the reader is. After the last claim comes the first.
 *
 * @param {{
 *   reading: import('../read/reader.js').Reading,
 *   report: import('../../shared/report.d.ts').Report,
 * }} page
 * @param {number | null} last Index into the report's attributions.
 * @param {StepTarget} to
 * @returns {number | null} Null where there is no such claim.
 */
export function findStep({ reading, report }, last, to) {
  const starts = findClaimStarts(reading, report);
  const stepped = starts.find(({ claim }) => claim === last);
  const from = stepped && isInView(stepped.range) ? last : findCurrent(starts);
  const at = starts.findIndex(({ claim }) => claim === from);
  const after = [...starts.slice(at + 1), ...starts.slice(0, at + 1)];
  const { attributions } = report;
  const isStop = (/** @type {ClaimStart} */ { claim }) => {
    const attribution = attributions[claim];
    return attribution !== undefined && isTold(attributions, attribution);
  };
  if (to === 'previous') {
    const before = at < 0 ? starts : [...starts.slice(at), ...starts.slice(0, at)];
    return before.findLast(isStop)?.claim ?? null;
  }
  const wanted = after.filter(isStop).find(({ claim }) => {
    const attribution = attributions[claim];
    return to === 'next' || (attribution && isUnnamedStep(attributions, attribution));
  });
  return wanted?.claim ?? null;
}

/** @param {StaticRange} range */
function isInView(range) {
  const { top, bottom } = measure(range);
  return bottom > 0 && top < innerHeight;
}
