import { listOthers } from '../shared/claim-list.js';
import { isClaim, isOther } from '../shared/counted-claims.js';
import { find, findInput } from '../shared/element.js';
import { countMessage, formatNumber, message } from '../shared/localize.js';
import { markHits } from './hits.js';
import { filterEntries, sortEntries } from './list-choice.js';
import { holdFocus } from './list-focus.js';
import { moveFocus } from './list-keys.js';
import { NoAnswersView } from './no-answers-view.js';
import { watchSources } from './source-light.js';
import { makeHiddenPlace, makeOtherItems, makeSourceItems } from './source-list.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('./hidden-places.js').HiddenPlace} HiddenPlace */
/** @typedef {import('./hidden-places.js').PlacedEntry} PlacedEntry */

/**
 * What is listed of an article.
 *
 * @typedef {object} Listed
 * @property {Article} article
 * @property {Claim[]} claims
 * @property {PlacedEntry[]} entries
 * @property {HiddenPlace[]} places What the reader hid here.
 */

/** Lists an article's sources with their claims, and apart what is not core; searches and sorts them. */
export class ListView {
  /** @type {Listed | null} */
  #listed = null;
  /** @type {Set<SourceKind>} Those that are shown; none for all. */
  #kinds = new Set();
  /** @type {Map<string, boolean>} */
  #opened = new Map();
  /** @type {number | null} The claim that the reader of the page has reached. */
  #current = null;
  #canHide;
  #list = find('list');
  #others = /** @type {HTMLDetailsElement} */ (find('others'));
  #search = findInput('search');
  #sort = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (find('sort')));
  #noAnswers;

  /**
   * @param {object} actions As the view of the report has them.
   * @param {(claims: number[]) => void} actions.onLight
   * @param {(place: BlockSpan[]) => void} actions.onPlace
   * @param {boolean} canHide Whether the reader can call a claim wrong.
   */
  constructor({ onLight, onPlace }, canHide) {
    this.#canHide = canHide;
    this.#noAnswers = new NoAnswersView(onPlace);
    this.#search.placeholder = message('searchLabel');
    this.#search.addEventListener('input', () => this.#fill());
    this.#sort.addEventListener('change', () => this.#fill());
    watchSources(this.#list, (key) => {
      const entry = this.#listed?.entries.find((one) => one.key === key);
      onLight([...(entry?.claims ?? []), ...(entry?.others ?? [])].map(({ index }) => index));
    });
    for (const place of [this.#list, find('no-answers'), this.#others]) {
      place.addEventListener('keydown', moveFocus);
    }
  }

  /** Where the claims are listed that the reader can go to, and hide. */
  get places() {
    return [this.#list, this.#others];
  }

  /** Shows nothing. */
  clear() {
    this.#listed = null;
    this.#current = null;
    this.#opened.clear();
    this.#kinds = new Set();
    this.#search.value = '';
    this.#list.replaceChildren();
    this.#noAnswers.take(null);
    this.#noAnswers.show('', false);
    this.#others.open = false;
    find('others-list').replaceChildren();
    markHits([], '');
  }

  /**
   * @param {Listed} listed
   * @param {Set<SourceKind>} kinds Those that are shown; none for all.
   */
  show(listed, kinds) {
    this.#listed = listed;
    this.#noAnswers.take(listed.article);
    this.filter(kinds);
  }

  /** @param {Set<SourceKind>} kinds Those that are shown; none for all. */
  filter(kinds) {
    this.#kinds = kinds;
    this.#fill();
  }

  /**
   * Shows which claim the reader has reached.
   *
   * @param {number | null} claim
   */
  follow(claim) {
    this.#current = claim;
    for (const old of this.#list.querySelectorAll('[aria-current]')) {
      old.removeAttribute('aria-current');
    }
    const shown = claim === null ? null : this.#findRow(claim);
    shown?.setAttribute('aria-current', 'true');
    if (shown && this.#mayScroll()) shown.scrollIntoView({ block: 'nearest' });
  }

  /** Brings the claim that the reader has reached into view. */
  goToCurrent() {
    const row = this.#current === null ? null : this.#findRow(this.#current);
    if (!(row instanceof HTMLElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  /**
   * Puts into the place of a claim what shows it again.
   *
   * @param {Claim} claim
   * @param {string} hash By which the store knows it.
   * @returns {boolean} Whether it is listed.
   */
  hide({ index }, hash) {
    const item = find('sources').querySelector(`[data-hide="${index}"]`)?.closest('li');
    item?.replaceWith(makeHiddenPlace(hash));
    return item != null;
  }

  /**
   * What stands for a claim in the list: its row, or its source where that is closed.
   *
   * @param {number} claim
   */
  #findRow(claim) {
    const row = this.#list.querySelector(`button[data-claim="${claim}"]`);
    if (row?.closest('details')?.open) return row;
    const entry = this.#listed?.entries.find(({ claims }) =>
      claims.some(({ index }) => index === claim),
    );
    const item = entry && this.#list.querySelector(`[data-key="${CSS.escape(entry.key)}"]`);
    return item?.querySelector('summary');
  }

  /** Whether the reader has scrolled down to the list, and is not busy with it. */
  #mayScroll() {
    const isShown = this.#list.getBoundingClientRect().top < 0;
    return isShown && !this.#list.matches(':hover, :focus-within');
  }

  #fill() {
    const { entries: all } = this.#listed ?? { entries: [] };
    const sorting = /** @type {import('./list-choice.js').Sorting} */ (this.#sort.value);
    const words = this.#search.value;
    const entries = filterEntries(all, this.#kinds, words);
    const sorted = sortEntries(entries, sorting, words).filter(hasCore);
    const options = { canHide: this.#canHide, opensAll: words.trim() !== '' };
    const keep = holdFocus(find('report'));
    this.#list.replaceChildren(...makeSourceItems(sorted, this.#opened, options));
    this.#noAnswers.show(words, this.#kinds.size === 0);
    this.#showOthers(entries);
    keep();
    markHits([this.#list, find('no-answers'), this.#others], words);
    find('shown').textContent = tellShown(entries, all);
    this.follow(this.#current);
  }

  /**
   * Shows apart, closed unless there is nothing else, what is wished, planned or merely named.
   *
   * @param {PlacedEntry[]} entries
   */
  #showOthers(entries) {
    const { claims, places } = this.#listed ?? { claims: [], places: [] };
    const wanted = new Set(entries.flatMap(({ others }) => others));
    const others = listOthers(claims).filter((claim) => wanted.has(claim));
    const hidden = places.filter(({ claim }) => isOther(claim.attribution));
    this.#others.hidden = others.length + hidden.length === 0;
    find('others-title').textContent = message('othersTitle', formatNumber(others.length));
    find('others-list').replaceChildren(...makeOtherItems(others, hidden, this.#canHide));
    if (!entries.some(hasCore)) this.#others.open = true;
  }
}

/** @param {PlacedEntry} entry */
function hasCore({ claims, hidden }) {
  return claims.length > 0 || hidden.some(({ claim }) => isClaim(claim.attribution));
}

/**
 * How many of all claims are shown, where that is not all of them.
 *
 * @param {SourceEntry[]} entries
 * @param {SourceEntry[]} allEntries
 */
function tellShown(entries, allEntries) {
  const [shown, all] = [countAll(entries), countAll(allEntries)];
  if (shown === all) return '';
  return entries.length === 0
    ? message('shownNone')
    : message('shownSome', formatNumber(shown), countMessage('claims', all));
}

/** How many of their claims count, as in all other figures. @param {SourceEntry[]} entries */
function countAll(entries) {
  return entries.reduce(
    (sum, { claims }) => sum + claims.filter(({ isCounted }) => isCounted).length,
    0,
  );
}
