import { choosePartsOf } from '../../shared/mark-choice.js';
import { findClaim } from '../locate/claim-ranges.js';
import { elementAt, linesOf } from '../locate/frame-place.js';

/** @typedef {{ claim: number, range: StaticRange, length: number }} Piece */

/** How far beside the text a pointer may be, in CSS pixels: underlines stand below it. */
const MARGIN = 3;

/** Finds the marked claim under a point of the page's window. */
export class ClaimFinder {
  /** @type {Map<Element, Piece[]>} The pieces of claims by the element in which they stand. */
  #pieces = new Map();

  /**
   * @param {import('../paint/painted-page.js').PaintedPage} painted
   * @param {import('../../shared/settings.js').Settings} settings
   */
  constructor({ reading, report }, settings) {
    for (const [claim, attribution] of report.attributions.entries()) {
      if (!choosePartsOf(report.attributions, attribution, settings).claim) continue;
      const length = attribution.content.reduce((sum, { start, end }) => sum + end - start, 0);
      for (const range of findClaim(reading, attribution)) {
        const element = range.startContainer.parentElement;
        if (!element) continue;
        const present = this.#pieces.get(element);
        if (present) present.push({ claim, range, length });
        else this.#pieces.set(element, [{ claim, range, length }]);
      }
    }
  }

  /**
   * @param {number} x In CSS pixels of the window.
   * @param {number} y
   * @returns {number | null} The innermost claim there, as an index into the report's attributions.
   */
  find(x, y) {
    const element = elementAt(x, y);
    const pieces = element ? (this.#pieces.get(element) ?? []) : [];
    const found = pieces.filter(({ range }) => linesOf(range).some((line) => holds(line, x, y)));
    return found.sort((a, b) => a.length - b.length)[0]?.claim ?? null;
  }
}

/**
 * @param {DOMRect} line
 * @param {number} x
 * @param {number} y
 */
function holds({ left, right, top, bottom }, x, y) {
  return x >= left - MARGIN && x <= right + MARGIN && y >= top - MARGIN && y <= bottom + MARGIN;
}
