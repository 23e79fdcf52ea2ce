import { listClaims } from '../../shared/claim-list.js';
import { isSameClaim } from '../../shared/claim-order.js';
import { anchorReport } from '../locate/anchors.js';
import { findClaim } from '../locate/claim-ranges.js';
import { linesOf } from '../locate/frame-place.js';
import { appendChild, createElement, getView } from '../nodes.js';
import { styleCard } from './card-style.js';
import { makeCard, makeHiddenCard, tellFailure } from './card-view.js';
import { copyText, writeClaim } from './copy-claim.js';
import { findFocus, findInnermostFocus, giveFocus } from './focus.js';
import { findLayer, isReachable, watchDialogs } from './layer.js';
import { placeCard } from './place.js';
import { isDark } from './theme.js';
import { keepWheel } from './wheel.js';

/** @typedef {import('../../shared/report.d.ts').Attribution} Attribution */

/**
 * The page whose claims the card tells of.
 *
 * @typedef {object} ReadPage
 * @property {import('../paint/painted-page.js').PaintedPage | null} painted
 * @property {() => import('../../shared/protocol.d.ts').Article} article
 * @property {{ jump: (claim: number) => boolean }} guide Brings a claim into view; says whether
 *   it is there.
 */

/**
 * Hides claims that the reader calls wrong. When one is hidden or shown again, the page gets
 * another report.
 *
 * @typedef {object} Hiding
 * @property {(blocks: string[], attribution: Attribution) => Promise<string | null>} hide Gives
 *   what shows the claim again; null where it could not be hidden.
 * @property {(hash: string) => Promise<boolean>} showAgain Whether that could be done.
 */

/**
 * How a card came to be opened: by the pointer at a point, or by a key.
 *
 * @typedef {{ x: number, y: number } | null} Pointer
 */

/** What happens on the card and is none of the page's business. */
const OWN_EVENTS = 'click pointerdown mousedown keydown keyup keypress focusin focusout'.split(' ');

/** Set by the build for tests alone, which have to look into the card. */
const MODE = typeof OPEN_CARD === 'boolean' && OPEN_CARD ? 'open' : 'closed';

/**
 * The card that tells of one claim. It is all that is ever added to a page, and it is gone from
 * the page when it is closed.
 */
export class Card {
  #page;
  #hiding;
  #host = /** @type {HTMLElement | null} */ (null);
  #root = /** @type {ShadowRoot | null} */ (null);
  #claim = /** @type {number | null} */ (null);
  /** @type {Attribution | null} What it tells of. */
  #attribution = null;
  /** Whether its claim is being hidden, or is hidden. */
  #isHidden = false;
  #pointer = /** @type {Pointer} */ (null);
  /** @type {import('./place.js').Side | null} Where it stands. */
  #side = null;
  #report = /** @type {unknown} */ (null);
  /** @type {Text | null} In what its claim begins. */
  #anchor = null;
  /** @type {Element | null} What had the focus before. */
  #before = null;
  /** @type {AbortController | null} Ends what an open card listens to. */
  #controller = null;

  /**
   * @param {ReadPage} page
   * @param {Hiding | null} hiding Null where claims cannot be hidden.
   */
  constructor(page, hiding) {
    this.#page = page;
    this.#hiding = hiding;
  }

  /** The claim for which it is open, as an index into the report's attributions, if it is there. */
  get claim() {
    return this.#claim;
  }

  /** Whether the pointer opened it, and not a key. */
  get isByPointer() {
    return this.#pointer !== null;
  }

  /**
   * @param {Event} event
   * @returns {boolean} Whether it happened on the card.
   */
  isTarget(event) {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  /**
   * Opens the card for a claim. By key, it takes the focus until it is closed.
   *
   * @param {number} claim Index into the report's attributions.
   * @param {Pointer} pointer
   */
  open(claim, pointer) {
    const { painted } = this.#page;
    const attribution = painted?.report.attributions[claim];
    if (!painted || !attribution) return;
    const card = makeCard(this.#page.article(), claim, {
      go: (other) => this.#go(other),
      copy: () => this.#copy(claim),
      ...(this.#hiding && { hide: () => void this.#hide() }),
    });
    const [first] = findClaim(painted.reading, attribution);
    if (!card || !first) return;
    const root = this.#attach(/** @type {Text} */ (first.startContainer));
    card.classList.toggle('dark', isDark(first.startContainer.parentElement));
    root.replaceChildren(card);
    this.#claim = claim;
    this.#attribution = attribution;
    this.#isHidden = false;
    this.#pointer = pointer;
    this.#report = painted.report;
    if (!this.#place() || !this.#isReachable()) this.close();
    else if (!pointer) card.focus({ preventScroll: true });
  }

  /** Takes the card off the page, and gives the focus back if the card had it. */
  close() {
    const host = this.#host;
    if (!host) return;
    const hadFocus = findFocus(host) === host;
    this.#controller?.abort();
    this.#controller = null;
    host.remove();
    this.#host = null;
    this.#root = null;
    this.#anchor = null;
    this.#claim = null;
    this.#attribution = null;
    this.#isHidden = false;
    const before = this.#before;
    this.#before = null;
    if (hadFocus && before instanceof HTMLElement && before.isConnected) giveFocus(before);
  }

  /**
   * Closes the card if what it tells is no longer what the page was read as. That its claim is
   * gone is what a reader wants who has just hidden it; when it is back, the card tells of it.
   */
  check() {
    const report = this.#page.painted?.report;
    if (report === this.#report) return;
    this.#report = report;
    const attribution = this.#attribution;
    if (!this.#isHidden || !attribution || !report) {
      this.close();
      return;
    }
    const back = report.attributions.findIndex((other) => isSameClaim(other, attribution));
    if (back >= 0) this.open(back, this.#pointer);
  }

  /**
   * @param {Text} anchor In what the claim begins.
   * @returns {ShadowRoot}
   */
  #attach(anchor) {
    const layer = findLayer(anchor);
    const home = anchor.ownerDocument;
    const isThere = this.#host?.parentNode === layer && this.#anchor?.ownerDocument === home;
    if (isThere && this.#host?.isConnected && this.#root) {
      this.#anchor = anchor;
      return this.#root;
    }
    this.close();
    const host = createElement(document, 'sourcelight-card');
    const root = host.attachShadow({ mode: MODE });
    styleCard(root);
    this.#before = findInnermostFocus();
    host.setAttribute('popover', 'manual');
    appendChild(layer, host);
    host.showPopover();
    this.#host = host;
    this.#root = root;
    this.#anchor = anchor;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#listen(host, new Set([window, getView(home) ?? window]), signal);
    watchDialogs(new Set([document, home]), () => this.#look(), signal);
    return root;
  }

  /** Closes the card if a dialog opened over it, or the one that it stands in was closed. */
  #look() {
    if (!this.#isReachable()) this.close();
  }

  #isReachable() {
    const card = this.#root?.querySelector('.card');
    if (!this.#host || !this.#anchor || !(card instanceof HTMLElement)) return false;
    return isReachable(this.#host, card, this.#anchor);
  }

  /**
   * @param {HTMLElement} host
   * @param {Set<Window>} windows The page's, and that of the frame in which the claim stands.
   * @param {AbortSignal} signal
   */
  #listen(host, windows, signal) {
    // The page's own keys and clicks are not meant here, and it is not told of ours, not even of the
    // focus that goes when the card does.
    for (const type of OWN_EVENTS) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    const close = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape') return;
      // What has come over the card is what the reader sees, and gets the key.
      if (!this.#isReachable()) {
        this.close();
        return;
      }
      event.stopImmediatePropagation();
      event.preventDefault();
      this.close();
    };
    const move = (/** @type {Event} */ event) => {
      if (this.isTarget(event)) return;
      if (this.isByPointer || !this.#place()) this.close();
    };
    for (const view of windows) {
      view.addEventListener('keydown', close, { signal, capture: true });
      view.addEventListener('scroll', move, { signal, capture: true, passive: true });
      view.addEventListener('resize', move, { signal, passive: true });
    }
    this.#root?.addEventListener('toggle', () => this.#place(true), { signal, capture: true });
    if (this.#root) keepWheel(host, this.#root, signal);
  }

  /** @param {number} claim Another claim of the same source. */
  #go(claim) {
    if (this.#page.guide.jump(claim)) this.open(claim, null);
  }

  /**
   * @param {number} index Of the claim.
   * @returns {Promise<boolean>} Whether it was copied.
   */
  async #copy(index) {
    const { painted } = this.#page;
    const article = this.#page.article();
    const claim = listClaims(article).find((one) => one.index === index);
    if (!painted || !claim) return false;
    const { anchors } = anchorReport(painted.reading, painted.report);
    return copyText(writeClaim({ ...article, anchors }, claim));
  }

  async #hide() {
    const attribution = this.#attribution;
    if (!attribution || !this.#hiding) return;
    this.#isHidden = true;
    const hash = await this.#hiding.hide(this.#page.article().blocks, attribution);
    // Meanwhile the reader may have gone on.
    if (!this.#root || this.#attribution !== attribution) return;
    if (hash === null) {
      this.#isHidden = false;
      this.#fail();
      return;
    }
    this.#claim = null;
    const card = makeHiddenCard(() => void this.#undo(hash));
    card.classList.toggle('dark', this.#root.querySelector('.dark') !== null);
    this.#root.replaceChildren(card);
    this.#place(true);
    card.querySelector('button')?.focus({ preventScroll: true });
  }

  /** @param {string} hash */
  async #undo(hash) {
    if (!(await this.#hiding?.showAgain(hash))) this.#fail();
  }

  #fail() {
    const card = this.#root?.querySelector('.card');
    if (card) tellFailure(card);
    this.#place(true);
  }

  /**
   * @param {boolean} [keepsSide] Whether it stays above or below its claim, whatever it now tells.
   * @returns {boolean} Whether the claim is in view.
   */
  #place(keepsSide = false) {
    const { painted } = this.#page;
    const card = this.#root?.querySelector('.card');
    if (!painted || !this.#attribution || !(card instanceof HTMLElement)) return false;
    const lines = findClaim(painted.reading, this.#attribution).flatMap(linesOf);
    const seen = lines.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
    this.#side = placeCard(card, seen, this.#pointer, keepsSide ? this.#side : null);
    return seen.length > 0;
  }
}
