import { groupClaims, listClaims, locateClaims } from '../shared/claim-list.js';
import { isSameClaim } from '../shared/claim-order.js';
import { measureDrawn } from '../shared/drawn-measure.js';
import { find, make } from '../shared/element.js';
import { makeFills } from '../shared/kind-fill.js';
import { message } from '../shared/localize.js';
import { showHeadline } from './headline-line.js';
import { HiddenPlaces, placeHidden } from './hidden-places.js';
import { holdFocus } from './list-focus.js';
import { ListView } from './list-view.js';
import { showNow } from './now-line.js';
import { drawShares, makeKindButtons } from './overview.js';
import { showPolicies } from './policies-view.js';
import { drawStrip, findClaimAt, showPlace } from './strip.js';
import { VerbsView } from './verbs-view.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').Stretch} Stretch */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').Account} Account */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */

/** What does something in the list. */
const PRESSED = '[data-claim], [data-hide], [data-undo]';
/** The User Timing measure of how long it takes from a report to its picture on the screen. */
const DRAWN = 'sourcelight-panel';

/** Shows one article's report: the picture, and the list of sources. */
export class ReportView {
  /** @type {Article | null} One with a report. */
  #article = null;
  /** @type {Claim[]} */
  #claims = [];
  /** @type {Stretch[]} */
  #stretches = [];
  /** @type {Set<SourceKind>} */
  #kinds = new Set();
  #onUndo;
  #hiddenPlaces = new HiddenPlaces();
  /** @type {Attribution | null} The claim that comes back, and then takes the focus. */
  #returning = null;
  #list;
  #verbs;

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
    this.#onUndo = onUndo;
    this.#list = new ListView({ onLight, onPlace }, onHide !== undefined);
    this.#verbs = new VerbsView(onJump);
    document.body.append(makeFills());
    find('kinds').addEventListener('click', (event) => this.#toggleKind(event));
    find('now').addEventListener('click', () => this.#list.goToCurrent());
    find('strip').addEventListener('click', (event) => {
      const claim = findClaimAt(this.#stretches, event);
      if (claim !== null) onJump(claim);
    });
    for (const place of this.#list.places) {
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
    this.#stretches = [];
    this.#hiddenPlaces.clear();
    this.#kinds.clear();
    this.#list.clear();
    this.#verbs.show([]);
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
    // The page may have told of the claim that is gone before the store has answered.
    if (!claim || !this.#list.hide(claim, hash)) this.show(this.#article);
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
    const { report } = article;
    if (!report) return;
    const start = performance.now();
    const claims = listClaims(article);
    const keep = holdFocus(find('report'));
    this.#article = article;
    this.#claims = claims;
    this.#verbs.show(claims);
    this.#stretches = locateClaims(article, claims);
    this.#showPicture(report.account);
    showHeadline(article);
    showPolicies(article);
    find('report').hidden = false;
    const places = this.#hiddenPlaces.list(article);
    const entries = placeHidden(report, groupClaims(report, claims), places);
    this.#list.show({ article, claims, entries, places }, this.#kinds);
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
    showPlace(this.#stretches, claim);
    showNow(this.#claims.find(({ index }) => index === claim) ?? null);
    this.#list.follow(claim);
  }

  /** @param {Account} account */
  #showPicture(account) {
    for (const part of ['picture', 'controls']) find(part).hidden = account.claims === 0;
    find('shares').replaceChildren(drawShares(account));
    const sides = [message('withName'), message('withoutName')];
    const labels = sides.map((side) => make('span', { 'aria-hidden': 'true' }, side));
    find('strip').replaceChildren(drawStrip(this.#stretches), ...labels);
    find('kinds').replaceChildren(...makeKindButtons(account, this.#kinds));
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

  /** @param {Event} event */
  #toggleKind(event) {
    const button = /** @type {Element} */ (event.target).closest('button');
    const kind = /** @type {SourceKind | undefined} */ (button?.dataset.kind);
    if (!button || !kind) return;
    if (!this.#kinds.delete(kind)) this.#kinds.add(kind);
    button.setAttribute('aria-pressed', String(this.#kinds.has(kind)));
    this.#list.filter(this.#kinds);
  }
}
