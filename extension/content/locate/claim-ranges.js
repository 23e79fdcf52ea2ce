import { spansOf } from '../../shared/claim-order.js';
import { toLiveRange } from './frame-place.js';
import { makeRanges } from './ranges.js';

/** @typedef {import('../../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('../read/reader.js').Reading} Reading */

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
 * Where a range is in the page's window, also one in a frame.
 *
 * @param {StaticRange} range
 * @returns {DOMRect} Without height where its text is gone or hidden.
 */
export function measure(range) {
  const found = toLiveRange(range);
  if (!found) return new DOMRect();
  const { live, opening } = found;
  const place = live.getBoundingClientRect();
  if (range.startContainer.ownerDocument === document) return place;
  const { x, y, width, height } = place;
  return new DOMRect(x + opening.left, y + opening.top, width, height);
}
