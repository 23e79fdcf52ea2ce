import { announce, OrphanedError, request } from '../shared/messages.js';
import { readSettings, watchSettings } from '../shared/settings.js';
import { summarize } from '../shared/summary.js';
import { findClaim } from './claim-ranges.js';
import { findClaimStarts, followReader } from './follow.js';
import { bringIntoView } from './jump.js';
import { makeMarks } from './marks.js';
import { Painter } from './painter.js';
import { readPage } from './reader.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').AnalyzeResponse} AnalyzeResponse */
/** @typedef {import('../shared/report.d.ts').Report} Report */

/**
 * What a page was read as, and what marks it.
 *
 * @typedef {object} Painted
 * @property {import('./reader.js').Reading} reading
 * @property {Report} report
 * @property {Painter} painter
 */

/** One page's life with Sourcelight: switched on, read, painted, switched off. */
export class Session {
  /** @type {PageState} */
  #state = { phase: 'off' };
  /** @type {AbortController | null} Ends the reading under way and its marks. */
  #controller = null;
  /** @type {Promise<void>} Resolved when the work under way has ended. */
  #work = Promise.resolve();
  /** @type {Omit<Article, 'state' | 'url'>} */
  #article = emptyArticle();
  /** @type {Painted | null} */
  #painted = null;

  get state() {
    return this.#state;
  }

  /** @returns {Promise<PageState>} The state once the work under way has ended. */
  async settled() {
    await this.#work;
    return this.#state;
  }

  /** @returns {Article} */
  article() {
    const url = location.href.replace(/#.*/s, '');
    return { state: this.#state, url, ...this.#article };
  }

  /** Reads and paints, unless that is done or under way. */
  switchOn() {
    const { phase } = this.#state;
    if (phase === 'reading' || phase === 'ready') return;
    this.#controller?.abort();
    this.#controller = new AbortController();
    this.#work = this.#run(this.#controller.signal);
  }

  /** Removes every mark and stops whatever is under way. */
  switchOff() {
    this.#controller?.abort();
    this.#controller = null;
    this.#article = emptyArticle();
    this.#painted = null;
    this.#enter({ phase: 'off' });
  }

  /**
   * Brings a claim into view and flashes it.
   *
   * @param {number} claim Index into the report's attributions.
   * @returns {boolean} Whether the page still holds it.
   */
  jump(claim) {
    const attribution = this.#painted?.report.attributions[claim];
    if (!this.#painted || !attribution) return false;
    const { reading, painter } = this.#painted;
    const ranges = findClaim(reading, attribution);
    if (ranges.length === 0) return false;
    bringIntoView(ranges);
    painter.flash(ranges);
    return true;
  }

  /**
   * Tells which claim the reader has reached, for as long as somebody wants to know.
   *
   * @param {(claim: number | null) => void} tell
   * @param {AbortSignal} signal
   */
  follow(tell, signal) {
    /** @type {Painted | null} */
    let known = null;
    /** @type {import('./follow.js').ClaimStart[]} */
    let starts = [];
    const findStarts = () => {
      if (known !== this.#painted) {
        known = this.#painted;
        starts = known ? findClaimStarts(known.reading, known.report) : [];
      }
      return starts;
    };
    followReader(findStarts, tell, signal);
  }

  /** @param {AbortSignal} signal */
  async #run(signal) {
    this.#enter({ phase: 'reading' });
    try {
      const state = await this.#readAndPaint(signal);
      if (!signal.aborted) this.#enter(state);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof OrphanedError) this.switchOff();
      else this.#enter({ phase: 'failed', error: 'engine_unreachable' });
    }
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<PageState>}
   */
  async #readAndPaint(signal) {
    const started = performance.now();
    const reading = readPage(document);
    const { page } = reading;
    /** @type {Promise<AnalyzeResponse>} */
    const asked = request({ type: 'analyze', page });
    const chosen = readSettings();
    const sent = performance.now();
    const response = await asked;
    if ('error' in response) return { phase: 'failed', error: response.error };
    const { settings } = await chosen;
    if (signal.aborted) return { phase: 'off' };

    const answered = performance.now();
    const { report } = response;
    const { marks, painted } = makeMarks(reading, report, settings);
    const painter = new Painter(signal, () => this.#giveUp(report));
    painter.paint(marks);
    watchSettings((changed) => painter.paint(makeMarks(reading, report, changed).marks), signal);
    this.#painted = { reading, report, painter };
    const ended = performance.now();
    this.#article = {
      title: page.title,
      blocks: page.blocks.map((block) => block.text),
      headings: page.blocks.flatMap(({ role }, block) => (role === 'heading' ? block : [])),
      report,
      painted,
      timing: { page: sent - started + (ended - answered), total: ended - started },
    };
    return { phase: 'ready', summary: summarize(report) };
  }

  /** @param {Report} report */
  #giveUp(report) {
    this.#enter({ phase: 'interfered', summary: summarize(report) });
  }

  /** @param {PageState} state */
  #enter(state) {
    this.#state = state;
    announce(state);
  }
}

function emptyArticle() {
  return { title: '', blocks: [], headings: [], report: null, painted: 0, timing: null };
}
