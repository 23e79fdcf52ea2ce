import { ReportView } from '../extension/panel/report-view.js';
import { find, make } from '../extension/shared/element.js';
import { countMessage, formatNumber, message } from '../extension/shared/localize.js';
import { describeState } from '../extension/shared/status-text.js';
import { showTelling } from '../extension/shared/telling.js';

/** @typedef {import('../extension/shared/protocol.d.ts').Article} Article */
/** @typedef {import('../extension/shared/protocol.d.ts').PageState} PageState */

/** Beside the article, and not below it, the list of sources goes along with the reader. */
const BESIDE = matchMedia('(min-width: 960px)');

/** Shows what the extension's side panel shows, beside or below the article. */
export class AccountView {
  #view;
  /** @type {unknown} The report that is shown. */
  #shown = null;

  /**
   * @param {object} actions
   * @param {(claim: number) => void} actions.onJump
   * @param {(claims: number[]) => void} actions.onLight
   * @param {(place: import('../extension/shared/report.d.ts').BlockSpan[]) => void} actions.onPlace As the
   *   panel's view has them.
   */
  constructor(actions) {
    this.#view = new ReportView(actions);
  }

  /**
   * @param {PageState} state
   * @param {Article} article
   */
  show(state, article) {
    const isFailed = state.phase === 'failed';
    const { line, notes } = describeState(state);
    find('line').textContent = isFailed ? message('demoEngineFailed') : line;
    const told = (isFailed ? [] : notes).map((note) => make('p', {}, ...showTelling(note)));
    find('notes').replaceChildren(...told);
    const isRead = article.report?.status === 'ok';
    find('steps').hidden = !isRead;
    if (this.#shown === article.report) return;
    this.#shown = article.report;
    this.#view.clear();
    if (isRead) this.#view.show(article);
  }

  /**
   * Says how long the engine took.
   *
   * @param {number} words
   * @param {number} ms
   */
  tellTime(words, ms) {
    find('timing').textContent = message(
      'demoTiming',
      countMessage('demoWords', words),
      formatMs(ms),
    );
  }

  /** Forgets the article shown before. */
  clear() {
    find('timing').textContent = '';
  }

  /** @param {number | null} claim The claim that the reader has reached. */
  follow(claim) {
    if (BESIDE.matches) this.#view.follow(claim);
  }
}

/** @param {number} ms */
function formatMs(ms) {
  return formatNumber(Math.max(1, Math.round(ms)));
}
