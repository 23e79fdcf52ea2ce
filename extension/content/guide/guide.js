import { isTold } from '../../shared/counted-claims.js';
import { findClaim } from '../locate/claim-ranges.js';
import { makeRanges } from '../locate/ranges.js';
import { findClaimStarts, followReader } from './follow.js';
import { bringIntoView } from './jump.js';
import { findStep } from './step.js';

/** @typedef {import('../paint/painted-page.js').PaintedPage} PaintedPage */

/** Leads the reader to claims, and tells which one the reader has reached. */
export class Guide {
  /** The claim that was jumped to last, as an index into the report's attributions. */
  lastClaim = /** @type {number | null} */ (null);
  #findPage;

  /** @param {() => PaintedPage | null} findPage What the page is painted as now, if it is. */
  constructor(findPage) {
    this.#findPage = findPage;
  }

  /**
   * Brings a claim into view and flashes it.
   *
   * @param {number} claim Index into the report's attributions.
   * @returns {boolean} Whether the page still holds it.
   */
  jump(claim) {
    const page = this.#findPage();
    const attribution = page?.report.attributions[claim];
    if (!page || !attribution) return false;
    const isThere = this.#show(page, findClaim(page.reading, attribution));
    if (isThere) this.lastClaim = claim;
    return isThere;
  }

  /**
   * Brings words that are no claim into view and flashes them.
   *
   * @param {import('../../shared/report.d.ts').BlockSpan[]} spans
   * @returns {boolean} Whether the page still holds them.
   */
  showPlace(spans) {
    const page = this.#findPage();
    if (!page) return false;
    return this.#show(
      page,
      spans.flatMap((span) => makeRanges(page.reading, span)),
    );
  }

  /**
   * @param {PaintedPage} page
   * @param {StaticRange[]} ranges
   */
  #show(page, ranges) {
    if (ranges.length === 0) return false;
    bringIntoView(ranges);
    page.flash(ranges);
    return true;
  }

  /**
   * Brings the next core claim of some sort into view and flashes it.
   *
   * @param {import('../../shared/protocol.d.ts').StepTarget} to
   * @returns {boolean} Whether there is one.
   */
  step(to) {
    const page = this.#findPage();
    const claim = page && findStep(page, this.lastClaim, to);
    return claim !== null && this.jump(claim);
  }

  /**
   * Tells which core claim the reader has reached, for as long as somebody wants to know.
   *
   * @param {(claim: number | null) => void} tell
   * @param {AbortSignal} signal
   */
  follow(tell, signal) {
    /** @type {PaintedPage | null} */
    let known = null;
    /** @type {import('./follow.js').ClaimStart[]} */
    let starts = [];
    const findStarts = () => {
      const page = this.#findPage();
      if (known !== page) {
        known = page;
        starts = page ? findToldStarts(page) : [];
      }
      return starts;
    };
    followReader(findStarts, tell, signal);
  }
}

/**
 * Where the claims begin that are told by themselves.
 *
 * @param {PaintedPage} page
 */
function findToldStarts({ reading, report: { attributions }, report }) {
  return findClaimStarts(reading, report).filter(({ claim }) => {
    const attribution = attributions[claim];
    return attribution !== undefined && isTold(attributions, attribution);
  });
}
