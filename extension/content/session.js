import { defaultSettings } from '../shared/settings.js';
import { AskedExtent, findAddress } from './asked-extent.js';
import { isRefused, mustReadAnew } from './extent-choice.js';
import { Guide } from './guide/guide.js';
import { PaintedPage } from './paint/painted-page.js';
import { Painter } from './paint/painter.js';
import { StoryWatch } from './watch/story-watch.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').Analysis} Analysis */
/** @typedef {import('../shared/settings.js').Settings} Settings */
/** @typedef {import('../shared/page.d.ts').Extent} Extent */
/** @typedef {import('./host.d.ts').Host} Host */
/** @typedef {import('./read/reader.js').Reading} Reading */

/** What is known of a page that was not read. */
const EMPTY_ARTICLE = {
  title: '',
  blocks: [],
  headings: [],
  report: null,
  hidden: [],
  painted: 0,
};

/** One page's life with Sourcelight: switched on, read, painted, switched off. */
export class Session {
  /** @type {PageState} */
  #state = { phase: 'off' };
  /** @type {AbortController | null} Ends the reading under way and its marks. */
  #controller = null;
  #asked = new AskedExtent();
  /** @type {Promise<void>} Resolved when the work under way has ended. */
  #work = Promise.resolve();
  /** The last reading, whether it was painted or not. @type {Reading | null} */
  #reading = null;
  /** @type {PaintedPage | null} */
  #painted = null;
  /** @type {import('../shared/protocol.d.ts').Timing | null} */
  #timing = null;
  /** @type {StoryWatch | null} */
  #watch = null;
  #settings = defaultSettings();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {Promise<void>} Resolved when the page was read again as often as it had to be. */
  #again = Promise.resolve();
  #host;
  /** Leads the reader from claim to claim. */
  guide = new Guide(() => this.#painted);

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

  /** What of the page is read, or being read. */
  get extent() {
    return this.#asked.extent;
  }

  /** What the reader wants marked. */
  get settings() {
    return this.#settings;
  }

  /** @returns {Promise<PageState>} The state once the work under way has ended. */
  async settled() {
    for (let work = null; work !== this.#work; ) {
      work = this.#work;
      await work;
    }
    return this.#state;
  }

  /** @returns {Article} */
  article() {
    const known = this.#painted?.describe() ?? EMPTY_ARTICLE;
    return { state: this.#state, url: findAddress(), ...known, timing: this.#timing };
  }

  /**
   * Reads and paints, unless that is done or under way.
   *
   * @param {Extent} [extent] What of the page is to be read.
   */
  switchOn(extent = 'story') {
    const { phase } = this.#state;
    const isReady = phase === 'ready';
    const isOn = isReady || phase === 'reading';
    const report = (isReady && this.#painted?.report) || null;
    if (isOn && !mustReadAnew(extent, this.extent, report)) {
      // From now on it is read as one that was asked for.
      if (extent === 'page') this.#asked.ask(extent);
      return;
    }
    const before = this.#controller;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    // The marks of what was read stay until there are others.
    if (isReady) signal.addEventListener('abort', () => before?.abort(), { once: true });
    else before?.abort();
    this.#asked.ask(extent);
    this.#work = this.#run(signal, () => before?.abort());
  }

  /** Removes every mark and stops whatever is under way. */
  switchOff() {
    this.#controller?.abort();
    this.#controller = null;
    this.#reading = null;
    this.#painted = null;
    this.#timing = null;
    this.#watch = null;
    this.#asked.ask('story');
    this.#enter({ phase: 'off' });
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

  /**
   * @param {AbortSignal} signal
   * @param {() => void} endBefore Removes the marks of what was read before.
   */
  async #run(signal, endBefore) {
    this.#enter({ phase: 'reading' });
    try {
      const state = await this.#readAndPaint(signal, endBefore);
      if (!signal.aborted) this.#enter(state);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    endBefore();
    if (this.#state.phase === 'failed') this.#painted = null;
  }

  /** @param {unknown} error */
  #fail(error) {
    const code = this.#host.nameError(error);
    if (code === null) this.switchOff();
    else this.#enter({ phase: 'failed', error: code });
  }

  /**
   * @param {AbortSignal} signal
   * @param {() => void} endBefore
   * @returns {Promise<PageState>}
   */
  async #readAndPaint(signal, endBefore) {
    this.#watch = new StoryWatch(signal, {
      onTouched: (nodes) => this.#painted?.drop(nodes),
      onRested: () => this.#readAgainLater(signal, false),
    });
    const started = performance.now();
    const { extent } = this;
    let reading = this.#host.read(extent);
    this.#reading = reading;
    const asked = this.#host.analyze(reading.page);
    const sent = performance.now();
    let response = await asked;
    if (extent !== this.extent && 'report' in response && isRefused(response.report)) {
      // Nobody had asked for the page when it was read, and now somebody did.
      reading = { ...reading, page: { ...reading.page, extent: this.extent } };
      this.#reading = reading;
      if (!signal.aborted) response = await this.#host.analyze(reading.page);
    }
    if ('error' in response) return { phase: 'failed', error: response.error };
    this.#settings = response.settings;
    if (signal.aborted) return { phase: 'off' };

    const answered = performance.now();
    endBefore();
    const painter = new Painter(signal, () => this.#giveUp());
    const painted = new PaintedPage(reading, response, response.settings, painter);
    this.#show(painted);
    const ended = performance.now();
    this.#timing = { page: sent - started + (ended - answered), total: ended - started };
    this.#host.watchSettings((changed) => this.#repaint(changed), signal);
    this.#host.watchHiddenClaims(() => this.#readAgainLater(signal, true), signal);
    this.#watch.watch(reading, painted.report.story);
    return { phase: 'ready', summary: painted.summary };
  }

  /** @param {PaintedPage} painted */
  #show(painted) {
    // In another report another claim may have its index.
    if (painted.report !== this.#painted?.report) this.guide.lastClaim = null;
    this.#painted = painted;
  }

  /** @param {Settings} settings */
  #repaint(settings) {
    this.#settings = settings;
    if (this.#painted) this.#show(this.#painted.repaint(settings));
    this.#tell();
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
    const watch = this.#watch;
    const known = this.#reading;
    if (signal.aborted || !before || !watch || !known || this.#state.phase !== 'ready') return;
    this.#asked.forgetElsewhere();
    const { extent } = this;
    const changes = watch.takeChanges();
    const isSelection = extent === 'selection';
    if (isSelection && !mustAsk) return;
    try {
      // By now something else may be selected: what was, stays as it is.
      const reading = isSelection ? known : this.#host.read(extent, { reading: known, changes });
      this.#reading = reading;
      const isKnown = !mustAsk && before.holdsTextOf(reading);
      const analysis = isKnown ? before : await this.#analyze(reading, signal);
      if (signal.aborted || !analysis || this.#state.phase !== 'ready') return;
      const painted = before.replace(reading, analysis, this.#settings);
      this.#show(painted);
      watch.watch(reading, painted.report.story);
      if (isKnown) this.#tell();
      else this.#enter({ phase: 'ready', summary: painted.summary });
    } catch (error) {
      if (!signal.aborted && this.#state.phase === 'ready') this.#fail(error);
    }
  }

  /**
   * @param {Reading} reading
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
    const { summary } = this.#painted;
    this.#controller?.abort();
    this.#enter({ phase: 'interfered', summary });
  }

  /** @param {PageState} state */
  #enter(state) {
    this.#state = state;
    // What failed is begun anew by the reader alone.
    if (state.phase === 'failed') this.#watch?.stop();
    this.#host.announce(state);
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
