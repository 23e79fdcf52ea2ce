import { defaultSettings } from '../shared/settings.js';
import { summarize } from '../shared/summary.js';
import { findClaim } from './claim-ranges.js';
import { findClaimStarts, followReader } from './follow.js';
import { bringIntoView } from './jump.js';
import { makeMarks } from './marks.js';
import { PaintedText } from './painted-text.js';
import { Painter } from './painter.js';
import { findStep } from './step.js';
import { StoryWatch } from './story-watch.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').Analysis} Analysis */
/** @typedef {import('../shared/protocol.d.ts').AnalyzeResponse} AnalyzeResponse */
/** @typedef {import('../shared/report.d.ts').Report} Report */
/** @typedef {import('../shared/settings.js').Settings} Settings */

/**
 * What a session needs of where it runs.
 *
 * @typedef {object} Host
 * @property {() => import('./reader.js').Reading} read Reads the document, or a part of it.
 * @property {(page: import('../shared/page.d.ts').Page) => Promise<AnalyzeResponse>} analyze
 * @property {(onChange: (settings: Settings) => void, signal: AbortSignal) => void} watchSettings
 * @property {(onChange: () => void, signal: AbortSignal) => void} watchHiddenClaims Calls back when
 *   `analyze` leaves out other claims than before.
 * @property {(state: PageState) => void} announce Tells whom it concerns of the page's state.
 * @property {(error: unknown) => import('../shared/protocol.d.ts').EngineErrorCode | null} nameError
 *   What to tell the reader when `analyze` threw; null when nobody is there any more to ask, so
 *   that the page is to be left alone.
 */

/**
 * What a page was read as, and what marks it.
 *
 * @typedef {object} Painted
 * @property {import('./reader.js').Reading} reading
 * @property {Report} report Without the claims that the reader hid.
 * @property {import('../shared/protocol.d.ts').HiddenClaim[]} hidden
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
  /** @type {PaintedText | null} */
  #paintedText = null;
  /** @type {StoryWatch | null} */
  #watch = null;
  #settings = defaultSettings();
  /** @type {number | null} The claim that was jumped to last. */
  #lastClaim = null;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {Promise<void>} Resolved when the page was read again as often as it had to be. */
  #again = Promise.resolve();
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** What the page was last read as, and what marks it; null while it has no marks. */
  get painted() {
    return this.#painted;
  }

  get state() {
    return this.#state;
  }

  /** What the reader wants marked. */
  get settings() {
    return this.#settings;
  }

  /** The claim that was jumped to last, as an index into the report's attributions. */
  get lastClaim() {
    return this.#lastClaim;
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
    this.#paintedText = null;
    this.#watch = null;
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
    this.#lastClaim = claim;
    return true;
  }

  /**
   * Brings the next claim of some sort into view and flashes it.
   *
   * @param {import('../shared/protocol.d.ts').StepTarget} to
   * @returns {boolean} Whether there is one.
   */
  step(to) {
    const claim = this.#painted && findStep(this.#painted, this.#lastClaim, to);
    return claim !== null && this.jump(claim);
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

  /**
   * Calls back whenever the state or the marks changed.
   *
   * @param {() => void} listener
   * @param {AbortSignal} signal Ends it.
   */
  onChange(listener, signal) {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** Tells the extension's pages and the badge of the state once more. */
  announce() {
    this.#host.announce(this.#state);
  }

  /** @param {AbortSignal} signal */
  async #run(signal) {
    this.#enter({ phase: 'reading' });
    try {
      const state = await this.#readAndPaint(signal);
      if (!signal.aborted) this.#enter(state);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const code = this.#host.nameError(error);
    if (code === null) this.switchOff();
    else this.#enter({ phase: 'failed', error: code });
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<PageState>}
   */
  async #readAndPaint(signal) {
    this.#watch = new StoryWatch(signal, {
      onTouched: (nodes) => this.#drop(nodes),
      onRested: () => this.#readAgainLater(signal, false),
    });
    const started = performance.now();
    const reading = this.#host.read();
    const asked = this.#host.analyze(reading.page);
    const sent = performance.now();
    const response = await asked;
    if ('error' in response) return { phase: 'failed', error: response.error };
    this.#settings = response.settings;
    if (signal.aborted) return { phase: 'off' };

    const answered = performance.now();
    const { report, hidden } = response;
    const painter = new Painter(signal, () => this.#giveUp());
    this.#show({ reading, report, hidden, painter });
    const ended = performance.now();
    this.#article.timing = { page: sent - started + (ended - answered), total: ended - started };
    this.#host.watchSettings((changed) => this.#repaint(changed), signal);
    this.#host.watchHiddenClaims(() => this.#readAgainLater(signal, true), signal);
    this.#watch.watch(reading, report.story);
    return { phase: 'ready', summary: summarize(report, hidden.length) };
  }

  /** @param {Painted} shown */
  #show({ reading, report, hidden, painter }) {
    const { marks, painted } = makeMarks(reading, report, this.#settings);
    painter.paint(marks);
    // In another report another claim may have its index.
    if (report !== this.#painted?.report) this.#lastClaim = null;
    this.#painted = { reading, report, hidden, painter };
    this.#paintedText = new PaintedText(reading);
    const { title, blocks } = reading.page;
    this.#article = {
      title,
      blocks: blocks.map((block) => block.text),
      headings: blocks.flatMap(({ role }, block) => (role === 'heading' ? block : [])),
      report,
      hidden,
      painted,
      timing: this.#article.timing,
    };
  }

  /** @param {Settings} settings */
  #repaint(settings) {
    this.#settings = settings;
    if (this.#painted) this.#show(this.#painted);
    this.#tell();
  }

  /** @param {Set<Node>} nodes Text nodes that the page has rewritten. */
  #drop(nodes) {
    const changed = this.#paintedText?.findChanged(nodes);
    if (changed) this.#painted?.painter.drop(changed);
  }

  /**
   * Reads the page once more, after what is under way.
   *
   * @param {AbortSignal} signal
   * @param {boolean} mustAsk Whether the engine is asked even if the text is as it was.
   */
  #readAgainLater(signal, mustAsk) {
    this.#again = this.#again.then(() => this.#readAgain(signal, mustAsk));
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} mustAsk
   */
  async #readAgain(signal, mustAsk) {
    const before = this.#painted;
    if (signal.aborted || !before || this.#state.phase !== 'ready') return;
    try {
      const reading = this.#host.read();
      const isKnown = !mustAsk && isSameText(before.reading, reading);
      const analysis = isKnown ? before : await this.#analyze(reading, signal);
      if (signal.aborted || !analysis) return;
      const { report, hidden } = analysis;
      this.#show({ reading, report, hidden, painter: before.painter });
      this.#watch?.watch(reading, report.story);
      if (isKnown) this.#tell();
      else this.#enter({ phase: 'ready', summary: summarize(report, hidden.length) });
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /**
   * @param {import('./reader.js').Reading} reading
   * @param {AbortSignal} signal
   * @returns {Promise<Analysis | null>} Null when the engine failed; what was shown then stays.
   */
  async #analyze({ page }, signal) {
    const response = await this.#host.analyze(page);
    return signal.aborted || 'error' in response ? null : response;
  }

  /** The page keeps removing the marks: it is left alone. */
  #giveUp() {
    if (!this.#painted) return;
    const { report, hidden } = this.#painted;
    const summary = summarize(report, hidden.length);
    this.#controller?.abort();
    this.#enter({ phase: 'interfered', summary });
  }

  /** @param {PageState} state */
  #enter(state) {
    this.#state = state;
    this.#host.announce(state);
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Whether two readings hold the same text, block by block, and differ at most in where it stands.
 *
 * @param {import('./reader.js').Reading} before
 * @param {import('./reader.js').Reading} after
 */
function isSameText({ page: before }, { page: after }) {
  return (
    before.title === after.title &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every(({ text }, at) => text === after.blocks[at]?.text)
  );
}

function emptyArticle() {
  return {
    title: '',
    blocks: [],
    headings: [],
    report: null,
    hidden: [],
    painted: 0,
    timing: null,
  };
}
