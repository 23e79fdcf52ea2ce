import { groupClaims, listClaims, listOthers, locateClaims } from '../shared/claim-list.js';
import { isSameClaim } from '../shared/claim-order.js';
import { isClaim, isOther } from '../shared/counted-claims.js';
import { measureDrawn } from '../shared/drawn-measure.js';
import { find, findInput, make } from '../shared/element.js';
import { makeFills } from '../shared/kind-fill.js';
import { countMessage, formatNumber, message } from '../shared/localize.js';
import { showHeadline } from './headline-line.js';
import { HiddenPlaces, placeHidden } from './hidden-places.js';
import { markHits } from './hits.js';
import { filterEntries, sortEntries } from './list-choice.js';
import { holdFocus } from './list-focus.js';
import { moveFocus } from './list-keys.js';
import { NoAnswersView } from './no-answers-view.js';
import { showNow } from './now-line.js';
import { drawShares, drawStrip, makeKindButtons, showPlace } from './overview.js';
import { showPolicies } from './policies-view.js';
import { watchSources } from './source-light.js';
import { makeHiddenPlace, makeOtherItems, makeSourceItems } from './source-list.js';
import { VerbsView } from './verbs-view.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/claim-list.js').Stretch} Stretch */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../shared/report.d.ts').Report} Report */
/** @typedef {import('../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('./hidden-places.js').HiddenPlace} HiddenPlace */
/** @typedef {import('./hidden-places.js').PlacedEntry} PlacedEntry */

/** What does something in the list and in the strip. */
const PRESSED = '[data-claim], [data-hide], [data-undo]';
/** The User Timing measure of how long it takes from a report to its picture on the screen. */
const DRAWN = 'sourcelight-panel';

/** Shows one article's report: the picture, the list of sources, and apart what is not core. */
export class ReportView {
  /** @type {Article | null} One with a report. */
  #article = null;
  /** @type {Claim[]} */
  #claims = [];
  /** @type {PlacedEntry[]} */
  #entries = [];
  /** @type {HiddenPlace[]} */
  #places = [];
  /** @type {Stretch[]} */
  #stretches = [];
  /** @type {Set<SourceKind>} */
  #kinds = new Set();
  /** @type {Map<string, boolean>} */
  #opened = new Map();
  /** @type {number | null} */
  #current = null;
  #canHide;
  #onUndo;
  #hiddenPlaces = new HiddenPlaces();
  /** @type {Attribution | null} The claim that comes back, and then takes the focus. */
  #returning = null;
  #list = find('list');
  #others = /** @type {HTMLDetailsElement} */ (find('others'));
  #search = findInput('search');
  /** @type {NoAnswersView} */
  #noAnswers;
  /** @type {VerbsView} */
  #verbs;
  #sort = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (find('sort')));

  /**
   * @param {object} actions
   * @param {(claim: number) => void} actions.onJump
   * @param {(claims: number[]) => void} actions.onLight Called with the claims of the source that the
   *   reader points at, and with none when it is none.
   * @param {(place: BlockSpan[]) => void} actions.onPlace Called with a place of the article that the
   *   reader wants to see.
   * @param {(claim: number) => void} [actions.onHide] Called when the reader calls a claim wrong;
   *   without it they cannot.
   * @param {(hash: string) => void} [actions.onUndo] Called when they take that back at once.
   */
  constructor({ onJump, onLight, onPlace, onHide, onUndo }) {
    this.#canHide = onHide !== undefined;
    this.#onUndo = onUndo;
    this.#noAnswers = new NoAnswersView(onPlace);
    this.#verbs = new VerbsView(onJump);
    document.body.append(makeFills());
    this.#search.placeholder = message('searchLabel');
    this.#search.addEventListener('input', () => this.#showList());
    this.#sort.addEventListener('change', () => this.#showList());
    find('kinds').addEventListener('click', (event) => this.#toggleKind(event));
    find('now').addEventListener('click', () => this.#goToNow());
    watchSources(this.#list, (key) => {
      const entry = this.#entries.find((one) => one.key === key);
      onLight([...(entry?.claims ?? []), ...(entry?.others ?? [])].map(({ index }) => index));
    });
    for (const place of [this.#list, find('no-answers'), this.#others]) {
      place.addEventListener('keydown', moveFocus);
    }
    for (const place of [this.#list, this.#others, find('strip')]) {
      place.addEventListener('click', (event) => {
        const hit = /** @type {Element} */ (event.target).closest(PRESSED);
        const claim = hit?.getAttribute('data-claim');
        const wrong = hit?.getAttribute('data-hide');
        const hash = hit?.getAttribute('data-undo');
        if (claim) onJump(Number(claim));
        if (wrong) onHide?.(Number(wrong));
        if (hash) this.#undo(hash);
      });
    }
  }

  /** Shows nothing. */
  clear() {
    find('report').hidden = true;
    this.#article = null;
    this.#claims = [];
    this.#entries = [];
    this.#places = [];
    this.#stretches = [];
    this.#current = null;
    this.#hiddenPlaces.clear();
    this.#opened.clear();
    this.#kinds.clear();
    this.#search.value = '';
    this.#list.replaceChildren();
    this.#noAnswers.take(null);
    this.#verbs.show([]);
    this.#noAnswers.show('', false);
    this.#others.open = false;
    find('others-list').replaceChildren();
    markHits([], '');
    showNow(null);
    showHeadline(null);
    showPolicies(null);
  }

  /**
   * Puts into the place of a claim that the reader has hidden what undoes that, with the focus.
   *
   * @param {Attribution} attribution The claim.
   * @param {string} hash By which the store knows it.
   */
  keepPlace(attribution, hash) {
    if (!this.#article) return;
    this.#hiddenPlaces.keep(hash, attribution);
    const claim = this.#claims.find((one) => isSameClaim(one.attribution, attribution));
    const row = claim && find('sources').querySelector(`[data-hide="${claim.index}"]`);
    // The page may have told of the claim that is gone before the store has answered.
    if (row) row.closest('li')?.replaceWith(makeHiddenPlace(hash));
    else this.show(this.#article);
    this.#focus(`[data-undo="${hash}"]`);
  }

  /**
   * Whether an article that has no claims left keeps the place of one that was hidden here.
   *
   * @param {Article} article
   */
  keepsPlaceIn(article) {
    return this.#hiddenPlaces.list(article).length > 0;
  }

  /** @param {Article} article */
  show(article) {
    if (!article.report) return;
    const start = performance.now();
    const claims = listClaims(article);
    const keep = holdFocus(find('report'));
    this.#article = article;
    this.#claims = claims;
    this.#noAnswers.take(article);
    this.#verbs.show(claims);
    this.#places = this.#hiddenPlaces.list(article);
    this.#entries = placeHidden(article.report, groupClaims(article.report, claims), this.#places);
    this.#stretches = locateClaims(article, claims);
    const { account } = article.report;
    for (const part of ['picture', 'controls']) find(part).hidden = account.claims === 0;
    find('shares').replaceChildren(drawShares(account));
    const sides = [message('withName'), message('withoutName')];
    const labels = sides.map((side) => make('span', { 'aria-hidden': 'true' }, side));
    find('strip').replaceChildren(drawStrip(this.#stretches), ...labels);
    this.#showKinds();
    showHeadline(article);
    showPolicies(article);
    find('report').hidden = false;
    this.#showList();
    keep();
    this.#focusReturned();
    measureDrawn(DRAWN, start);
  }

  /**
   * Shows which claim the reader has reached.
   *
   * @param {number | null} claim
   */
  follow(claim) {
    this.#current = claim;
    showPlace(this.#stretches, claim);
    showNow(this.#claims.find(({ index }) => index === claim) ?? null);
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

  /** Brings the claim that the reader has reached into view in the list. */
  #goToNow() {
    const row = this.#current === null ? null : this.#findRow(this.#current);
    if (!(row instanceof HTMLElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  /** @param {string} hash */
  #undo(hash) {
    this.#returning = this.#hiddenPlaces.giveUp(hash);
    this.#onUndo?.(hash);
  }

  /** Gives the focus to the claim that came back. */
  #focusReturned() {
    const returning = this.#returning;
    const claim = returning && this.#claims.find((one) => isSameClaim(one.attribution, returning));
    if (!claim) return;
    this.#returning = null;
    this.#focus(`.claim[data-claim="${claim.index}"]`);
  }

  /**
   * Gives the focus to something in the list, which stays where it is.
   *
   * @param {string} selector
   */
  #focus(selector) {
    const element = find('sources').querySelector(selector);
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
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
    const account = this.#article?.report?.account;
    if (account) find('kinds').replaceChildren(...makeKindButtons(account, this.#kinds));
  }

  #showList() {
    const sorting = /** @type {import('./list-choice.js').Sorting} */ (this.#sort.value);
    const words = this.#search.value;
    const entries = filterEntries(this.#entries, this.#kinds, words);
    const sorted = sortEntries(entries, sorting, words).filter(hasCore);
    const options = { canHide: this.#canHide, opensAll: words.trim() !== '' };
    const keep = holdFocus(find('report'));
    this.#list.replaceChildren(...makeSourceItems(sorted, this.#opened, options));
    this.#noAnswers.show(words, this.#kinds.size === 0);
    this.#showOthers(entries);
    keep();
    markHits([this.#list, find('no-answers'), this.#others], words);
    find('shown').textContent = this.#tellShown(entries);
    this.follow(this.#current);
  }

  /**
   * Shows apart, closed unless there is nothing else, what is wished, planned or merely named.
   *
   * @param {PlacedEntry[]} entries
   */
  #showOthers(entries) {
    const wanted = new Set(entries.flatMap(({ others }) => others));
    const others = listOthers(this.#claims).filter((claim) => wanted.has(claim));
    const hidden = this.#places.filter(({ claim }) => isOther(claim.attribution));
    this.#others.hidden = others.length + hidden.length === 0;
    find('others-title').textContent = message('othersTitle', formatNumber(others.length));
    find('others-list').replaceChildren(...makeOtherItems(others, hidden, this.#canHide));
    if (!entries.some(hasCore)) this.#others.open = true;
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

/** @param {PlacedEntry} entry */
function hasCore({ claims, hidden }) {
  return claims.length > 0 || hidden.some(({ claim }) => isClaim(claim.attribution));
}

/** @param {import('../shared/claim-list.js').Claim} claim */
function isInCounts({ isCounted }) {
  return isCounted;
}

/** How many of their claims count, as in all other figures. @param {SourceEntry[]} entries */
function countAll(entries) {
  return entries.reduce((sum, { claims }) => sum + claims.filter(isInCounts).length, 0);
}
