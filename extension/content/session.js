import { announce, OrphanedError, request } from '../shared/messages.js';
import { summarize } from '../shared/summary.js';
import { makeMarks } from './marks.js';
import { Painter } from './painter.js';
import { readPage } from './reader.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').AnalyzeResponse} AnalyzeResponse */
/** @typedef {import('../shared/report.d.ts').Report} Report */

/** One page's life with Sourcelight: switched on, read, painted, switched off. */
export class Session {
  /** @type {PageState} */
  #state = { phase: 'off' };
  /** @type {AbortController | null} Ends the reading under way and its marks. */
  #controller = null;
  /** @type {Promise<void>} Resolved when the work under way has ended. */
  #work = Promise.resolve();
  /** @type {Pick<Article, 'title' | 'blocks' | 'report' | 'painted' | 'timing'>} */
  #article = emptyArticle();

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
    return { state: this.#state, ...this.#article };
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
    this.#enter({ phase: 'off' });
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
    const sent = performance.now();
    const response = await asked;
    if ('error' in response) return { phase: 'failed', error: response.error };
    if (signal.aborted) return { phase: 'off' };

    const answered = performance.now();
    const { report } = response;
    const { marks, painted } = makeMarks(reading, report);
    new Painter(signal, () => this.#giveUp(report)).paint(marks);
    const ended = performance.now();
    this.#article = {
      title: page.title,
      blocks: page.blocks.map((block) => block.text),
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
  return { title: '', blocks: [], report: null, painted: 0, timing: null };
}
