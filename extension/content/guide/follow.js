import { compareClaims } from '../../shared/claim-order.js';
import { findClaim, measure } from '../locate/claim-ranges.js';
import { listen } from '../nodes.js';

/** The claim that begins last above this part of the window's height is the current one. */
const READING_LINE = 0.4;

/**
 * A claim of the report and where it begins in the document.
 *
 * @typedef {object} ClaimStart
 * @property {number} claim Index into the report's attributions.
 * @property {StaticRange} range
 */

/**
 * Where each claim of a page begins, in the order of the document.
 *
 * @param {import('../read/reader.js').Reading} reading
 * @param {import('../../shared/report.d.ts').Report} report
 * @returns {ClaimStart[]}
 */
export function findClaimStarts(reading, { attributions }) {
  return attributions
    .map((attribution, claim) => ({ attribution, claim }))
    .sort((a, b) => compareClaims(a.attribution, b.attribution))
    .flatMap(({ attribution, claim }) => {
      const [range] = findClaim(reading, attribution);
      return range ? [{ claim, range }] : [];
    });
}

/**
 * Tells which claim the reader has reached, now and whenever that changes by scrolling.
 *
 * @param {() => ClaimStart[]} findStarts In the order of the document.
 * @param {(claim: number | null) => void} tell
 * @param {AbortSignal} signal Ends it.
 */
export function followReader(findStarts, tell, signal) {
  /** @type {number | null | undefined} */
  let told;
  let isWaiting = false;
  const look = () => {
    isWaiting = false;
    if (signal.aborted) return;
    const starts = findStarts();
    hear(starts);
    const claim = findCurrent(starts);
    if (claim === told) return;
    told = claim;
    tell(claim);
  };
  const lookSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(look);
  };
  // A story in a frame is scrolled there; nobody else hears of it.
  const heard = new Set();
  /** @type {ClaimStart[] | null} */
  let known = null;
  /** @param {ClaimStart[]} starts */
  const hear = (starts) => {
    if (starts === known) return;
    known = starts;
    for (const home of [
      document,
      ...starts.map(({ range }) => range.startContainer.ownerDocument),
    ]) {
      if (!home || heard.has(home)) continue;
      heard.add(home);
      listen(home, 'scroll', lookSoon, { signal, passive: true, capture: true });
    }
  };
  look();
}

/**
 * The claim that the reader has reached.
 *
 * @param {ClaimStart[]} starts In the order of the document.
 * @returns {number | null}
 */
export function findCurrent(starts) {
  const line = innerHeight * READING_LINE;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle];
    if (start && measure(start.range).top <= line) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.claim ?? null;
}
