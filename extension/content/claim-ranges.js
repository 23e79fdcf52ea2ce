import { spansOf } from '../shared/claim-order.js';
import { makeRanges } from './ranges.js';

/** @typedef {import('../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('./reader.js').Reading} Reading */

/**
 * Finds where a claim stands in the document, with its source and its cue.
 *
 * @param {Reading} reading
 * @param {Attribution} attribution
 * @returns {StaticRange[]} In the order of the document.
 */
export function findClaim(reading, attribution) {
  return spansOf(attribution).flatMap((span) => makeRanges(reading, span));
}

/**
 * Where a range is on the screen.
 *
 * @param {StaticRange} range
 * @returns {DOMRect}
 */
export function measure({ startContainer, startOffset, endContainer, endOffset }) {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live.getBoundingClientRect();
}
