import { chooseParts } from '../../shared/mark-choice.js';
import { findClaim } from '../claim-ranges.js';

/** @typedef {{ claim: number, range: StaticRange, length: number }} Piece */

/** How far beside the text a pointer may be, in CSS pixels: underlines stand below it. */
const MARGIN = 3;

/** Finds the marked claim under a point of the window. */
export class ClaimFinder {
  /** @type {Map<Element, Piece[]>} The pieces of claims by the element in which they stand. */
  #pieces = new Map();

  /**
   * @param {import('../session.js').Painted} painted
   * @param {import('../../shared/settings.js').Settings} settings
   */
  constructor({ reading, report }, settings) {
    for (const [claim, attribution] of report.attributions.entries()) {
      if (!chooseParts(attribution, settings).claim) continue;
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
 * Where the lines of a range are in the window.
 *
 * @param {StaticRange} range
 * @returns {DOMRect[]} None where its text is gone or hidden.
 */
export function linesOf({ startContainer, startOffset, endContainer, endOffset }) {
  const live = document.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The page has cut the text node short.
    return [];
  }
  return [...live.getClientRects()];
}

/**
 * @param {number} x
 * @param {number} y
 */
function elementAt(x, y) {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/**
 * @param {DOMRect} line
 * @param {number} x
 * @param {number} y
 */
function holds({ left, right, top, bottom }, x, y) {
  return x >= left - MARGIN && x <= right + MARGIN && y >= top - MARGIN && y <= bottom + MARGIN;
}
