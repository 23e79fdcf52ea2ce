import { defaultSettings } from '../shared/settings.js';
import { Guide } from './guide.js';
import { PaintedPage } from './painted-page.js';
import { Painter } from './painter.js';
import { StoryWatch } from './story-watch.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').Analysis} Analysis */
/** @typedef {import('../shared/protocol.d.ts').AnalyzeResponse} AnalyzeResponse */
/** @typedef {import('../shared/settings.js').Settings} Settings */

/** @typedef {import('./reader.js').Reading} Reading */

/**
 * What is known of a page that is read again.
 *
 * @typedef {object} Before
 * @property {Reading} reading As it was read last.
 * @property {import('./changes.js').Changes} changes What happened since.
 */

/**
 * What a session needs of where it runs.
 *
 * @typedef {object} Host
 * @property {(before?: Before) => Reading} read Reads the document, or a part of it.
 * @property {(page: import('../shared/page.d.ts').Page) => Promise<AnalyzeResponse>} analyze
 * @property {(onChange: (settings: Settings) => void, signal: AbortSignal) => void} watchSettings
 * @property {(onChange: () => void, signal: AbortSignal) => void} watchHiddenClaims Calls back when
 *   `analyze` leaves out other claims than before.
 * @property {(state: PageState) => void} announce Tells whom it concerns of the page's state.
 * @property {(error: unknown) => import('../shared/protocol.d.ts').EngineErrorCode | null} nameError
 *   What to tell the reader when `analyze` threw; null when nobody is there any more to ask, so
 *   that the page is to be left alone.
 */

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

  /** What the reader wants marked. */
  get settings() {
    return this.#settings;
  }

  /** @returns {Promise<PageState>} The state once the work under way has ended. */
  async settled() {
    await this.#work;
    return this.#state;
  }

  /** @returns {Article} */
  article() {
    const url = location.href.replace(/#.*/s, '');
    const known = this.#painted?.describe() ?? EMPTY_ARTICLE;
    return { state: this.#state, url, ...known, timing: this.#timing };
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
    this.#reading = null;
    this.#painted = null;
    this.#timing = null;
    this.#watch = null;
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
      onTouched: (nodes) => this.#painted?.drop(nodes),
      onRested: () => this.#readAgainLater(signal, false),
    });
    const started = performance.now();
    const reading = this.#host.read();
    this.#reading = reading;
    const asked = this.#host.analyze(reading.page);
    const sent = performance.now();
    const response = await asked;
    if ('error' in response) return { phase: 'failed', error: response.error };
    this.#settings = response.settings;
    if (signal.aborted) return { phase: 'off' };

    const answered = performance.now();
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
    try {
      const reading = this.#host.read({ reading: known, changes: watch.takeChanges() });
      this.#reading = reading;
      const isKnown = !mustAsk && before.holdsTextOf(reading);
      const analysis = isKnown ? before : await this.#analyze(reading, signal);
      if (signal.aborted || !analysis) return;
      const painted = before.replace(reading, analysis, this.#settings);
      this.#show(painted);
      watch.watch(reading, painted.report.story);
      if (isKnown) this.#tell();
      else this.#enter({ phase: 'ready', summary: painted.summary });
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
