import { summarize } from '../../shared/summary.js';
import { findClaim } from '../locate/claim-ranges.js';
import { isTextFolded } from '../locate/folded-text.js';
import { makeRanges } from '../locate/ranges.js';
import { lightMarks } from './lit-marks.js';
import { makeMarks } from './marks.js';
import { PaintedText } from './painted-text.js';

/** @typedef {import('../read/reader.js').Reading} Reading */
/** @typedef {import('../../shared/protocol.d.ts').Analysis} Analysis */
/** @typedef {import('../../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../../shared/settings.js').Settings} Settings */

/** What a page was read as, what was found in it, and its marks, from when it is made. */
export class PaintedPage {
  #painter;
  #painted;
  #text;
  /** @type {boolean | null} */
  #isFolded = null;
  #marks;
  /** @type {Set<Node>} Text nodes that the page has rewritten since. */
  #dropped = new Set();
  #isLit = false;

  /**
   * @param {Reading} reading
   * @param {Analysis} analysis
   * @param {Settings} settings What the reader wants marked.
   * @param {import('./painter.js').Painter} painter
   */
  constructor(reading, { report, hidden }, settings, painter) {
    this.reading = reading;
    /** Without the claims that the reader hid. */
    this.report = report;
    this.hidden = hidden;
    this.#painter = painter;
    const { marks, painted } = makeMarks(reading, report, settings);
    painter.paint(marks);
    this.#marks = marks;
    this.#painted = painted;
    this.#text = new PaintedText(reading);
  }

  get summary() {
    // Asked for once the marks are there, so that nobody waits for it.
    this.#isFolded ??= isTextFolded(this.reading, this.report.story);
    return summarize(this.report, {
      hidden: this.hidden.length,
      extent: this.reading.page.extent,
      isFolded: this.#isFolded,
    });
  }

  /**
   * Paints the same as the reader wants it now.
   *
   * @param {Settings} settings
   */
  repaint(settings) {
    return new PaintedPage(this.reading, this, settings, this.#painter);
  }

  /**
   * Paints the page as it was read since.
   *
   * @param {Reading} reading
   * @param {Analysis} analysis
   * @param {Settings} settings
   */
  replace(reading, analysis, settings) {
    // What was passed by may be other text now: who wants to see it asks again.
    if (analysis.report !== this.report) this.showPassed(false);
    return new PaintedPage(reading, analysis, settings, this.#painter);
  }

  /**
   * Lights up a claim for a moment.
   *
   * @param {StaticRange[]} ranges
   */
  flash(ranges) {
    this.#painter.flash(ranges);
  }

  /**
   * Outlines what was passed by, or no more.
   *
   * @param {boolean} isShown
   * @returns {boolean} Whether there is any.
   */
  showPassed(isShown) {
    const { passed } = this.report.coverage;
    const ranges = passed.flatMap(({ block }) => {
      const end = this.reading.page.blocks[block]?.text.length ?? 0;
      return makeRanges(this.reading, { block, start: 0, end });
    });
    this.#painter.outline(isShown ? ranges : []);
    return ranges.length > 0;
  }

  /**
   * Shows some claims and dims the others, or marks all as before.
   *
   * @param {number[]} claims Indexes into the report's attributions; none for all as before.
   * @returns {boolean} Whether there are marks.
   */
  light(claims) {
    const isLit = claims.length > 0;
    if (!isLit && !this.#isLit) return this.#marks.size > 0;
    const isThere = (/** @type {StaticRange} */ { startContainer }) =>
      !this.#dropped.has(startContainer);
    const marks = new Map([...this.#marks].map(([name, ranges]) => [name, ranges.filter(isThere)]));
    const attributions = claims.flatMap((claim) => this.report.attributions[claim] ?? []);
    const lit = attributions.flatMap((one) => findClaim(this.reading, one)).filter(isThere);
    this.#painter.paint(isLit ? lightMarks(marks, lit) : marks);
    this.#isLit = isLit;
    return marks.size > 0;
  }

  /** @param {Set<Node>} nodes Text nodes that the page has rewritten: they may be marked wrongly. */
  drop(nodes) {
    const changed = this.#text.findChanged(nodes);
    for (const node of changed) this.#dropped.add(node);
    this.#painter.drop(changed);
  }

  /**
   * Whether another reading holds the same text, block by block, to be read to the same extent, and
   * differs at most in where it stands.
   *
   * @param {Reading} after
   */
  holdsTextOf({ page: after }) {
    const before = this.reading.page;
    return (
      before.title === after.title &&
      before.extent === after.extent &&
      before.blocks.length === after.blocks.length &&
      before.blocks.every(({ text }, at) => text === after.blocks[at]?.text)
    );
  }

  /** @returns {Omit<Article, 'state' | 'url' | 'timing'>} */
  describe() {
    const { title, blocks } = this.reading.page;
    return {
      title,
      blocks: blocks.map((block) => block.text),
      headings: blocks.flatMap(({ role }, block) => (role === 'heading' ? block : [])),
      report: this.report,
      hidden: this.hidden,
      painted: this.#painted,
    };
  }
}
