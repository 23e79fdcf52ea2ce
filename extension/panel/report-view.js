import { groupClaims, listClaims, listOthers, locateClaims } from '../shared/claim-list.js';
import { find, findInput, make } from '../shared/element.js';
import { makeFills } from '../shared/kind-fill.js';
import { countMessage, formatNumber, message } from '../shared/localize.js';
import { filterEntries, sortEntries } from './list-choice.js';
import { moveFocus } from './list-keys.js';
import { drawShares, drawStrip, makeKindButtons, showPlace } from './overview.js';
import { makeOtherItems, makeSourceItems } from './source-list.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/claim-list.js').Stretch} Stretch */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').Report} Report */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */

/** The User Timing measure of how long it takes from a report to its picture on the screen. */
const DRAWN = 'sourcelight-panel';

/** Shows one article's report: the picture, the list of sources, and apart what is not core. */
export class ReportView {
  /** @type {Report | null} */
  #report = null;
  /** @type {SourceEntry[]} */
  #entries = [];
  /** @type {Claim[]} What is not core. */
  #otherClaims = [];
  /** @type {Stretch[]} */
  #stretches = [];
  /** @type {Set<SourceKind>} */
  #kinds = new Set();
  /** @type {Map<string, boolean>} */
  #opened = new Map();
  /** @type {number | null} */
  #current = null;
  #canHide;
  #list = find('list');
  #others = /** @type {HTMLDetailsElement} */ (find('others'));
  #search = findInput('search');
  #sort = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (find('sort')));

  /**
   * @param {object} actions
   * @param {(claim: number) => void} actions.onJump
   * @param {(claim: number) => void} [actions.onHide] Called when the reader calls a claim wrong;
   *   without it they cannot.
   */
  constructor({ onJump, onHide }) {
    this.#canHide = onHide !== undefined;
    document.body.append(makeFills());
    this.#search.placeholder = message('searchLabel');
    this.#search.addEventListener('input', () => this.#showList());
    this.#sort.addEventListener('change', () => this.#showList());
    find('kinds').addEventListener('click', (event) => this.#toggleKind(event));
    for (const place of [this.#list, this.#others]) place.addEventListener('keydown', moveFocus);
    for (const place of [this.#list, this.#others, find('strip')]) {
      place.addEventListener('click', (event) => {
        const hit = /** @type {Element} */ (event.target).closest('[data-claim], [data-hide]');
        const claim = hit?.getAttribute('data-claim');
        const wrong = hit?.getAttribute('data-hide');
        if (claim) onJump(Number(claim));
        if (wrong) onHide?.(Number(wrong));
      });
    }
  }

  /** Shows nothing. */
  clear() {
    find('report').hidden = true;
    this.#report = null;
    this.#entries = [];
    this.#otherClaims = [];
    this.#stretches = [];
    this.#current = null;
    this.#opened.clear();
    this.#kinds.clear();
    this.#search.value = '';
    this.#list.replaceChildren();
    this.#others.open = false;
    find('others-list').replaceChildren();
  }

  /** @param {Article} article */
  show(article) {
    if (!article.report) return;
    const start = performance.now();
    const claims = listClaims(article);
    this.#report = article.report;
    this.#entries = groupClaims(article.report, claims);
    this.#otherClaims = listOthers(claims);
    this.#stretches = locateClaims(article, claims);
    const { account } = article.report;
    for (const part of ['picture', 'controls']) find(part).hidden = account.claims === 0;
    find('shares').replaceChildren(drawShares(account));
    const sides = [message('withName'), message('withoutName')];
    const labels = sides.map((side) => make('span', { 'aria-hidden': 'true' }, side));
    find('strip').replaceChildren(drawStrip(this.#stretches), ...labels);
    this.#showKinds();
    this.#showList();
    find('report').hidden = false;
    // After the next frame, when all of it has been drawn.
    requestAnimationFrame(() => setTimeout(() => performance.measure(DRAWN, { start })));
  }

  /**
   * Shows which claim the reader has reached.
   *
   * @param {number | null} claim
   */
  follow(claim) {
    this.#current = claim;
    showPlace(this.#stretches, claim);
    for (const old of this.#list.querySelectorAll('[aria-current]')) {
      old.removeAttribute('aria-current');
    }
    const shown = claim === null ? null : this.#findRow(claim);
    shown?.setAttribute('aria-current', 'true');
    if (shown && this.#mayScroll()) shown.scrollIntoView({ block: 'nearest' });
  }

  /**
   * What stands for a claim in the list: its row, or its source where that is closed.
   *
   * @param {number} claim
   */
  #findRow(claim) {
    const row = this.#list.querySelector(`button[data-claim="${claim}"]`);
    if (row?.closest('details')?.open) return row;
    const entry = this.#entries.find(({ claims }) => claims.some(({ index }) => index === claim));
    const item = entry && this.#list.querySelector(`[data-key="${CSS.escape(entry.key)}"]`);
    return item?.querySelector('summary');
  }

  /** Whether the reader has scrolled down to the list, and is not busy with it. */
  #mayScroll() {
    const isShown = this.#list.getBoundingClientRect().top < 0;
    return isShown && !this.#list.matches(':hover, :focus-within');
  }

  /** @param {Event} event */
  #toggleKind(event) {
    const button = /** @type {Element} */ (event.target).closest('button');
    const kind = /** @type {SourceKind | undefined} */ (button?.dataset.kind);
    if (!button || !kind) return;
    if (!this.#kinds.delete(kind)) this.#kinds.add(kind);
    button.setAttribute('aria-pressed', String(this.#kinds.has(kind)));
    this.#showList();
  }

  #showKinds() {
    if (!this.#report) return;
    find('kinds').replaceChildren(...makeKindButtons(this.#report.account, this.#kinds));
  }

  #showList() {
    const sorting = /** @type {import('./list-choice.js').Sorting} */ (this.#sort.value);
    const entries = filterEntries(this.#entries, this.#kinds, this.#search.value);
    const focused = document.activeElement?.getAttribute('data-claim');
    const sorted = sortEntries(entries, sorting).filter(({ claims }) => claims.length > 0);
    this.#list.replaceChildren(...makeSourceItems(sorted, this.#opened, this.#canHide));
    this.#showOthers(entries);
    const again = focused && find('sources').querySelector(`button[data-claim="${focused}"]`);
    if (again instanceof HTMLElement) again.focus();
    find('shown').textContent = this.#tellShown(entries);
    this.follow(this.#current);
  }

  /**
   * Shows apart, closed unless there is nothing else, what is wished, planned or merely named.
   *
   * @param {SourceEntry[]} entries
   */
  #showOthers(entries) {
    const wanted = new Set(entries.flatMap(({ others }) => others));
    const others = this.#otherClaims.filter((claim) => wanted.has(claim));
    this.#others.hidden = others.length === 0;
    find('others-title').textContent = message('othersTitle', formatNumber(others.length));
    find('others-list').replaceChildren(...makeOtherItems(others, this.#canHide));
    if (countAll(entries) === 0) this.#others.open = true;
  }

  /** @param {SourceEntry[]} entries */
  #tellShown(entries) {
    const shown = countAll(entries);
    const all = countAll(this.#entries);
    if (shown === all) return '';
    return entries.length === 0
      ? message('shownNone')
      : message('shownSome', formatNumber(shown), countMessage('claims', all));
  }
}

/** @param {SourceEntry[]} entries */
function countAll(entries) {
  return entries.reduce((sum, { claims }) => sum + claims.length, 0);
}
