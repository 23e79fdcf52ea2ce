import { getView, isShadowRoot, listen } from '../nodes.js';
import { isForced, watchForced } from './forced-colors.js';
import { CLEAR, leaveLegible } from './legible.js';
import { LIT } from './lit-marks.js';
import { hasColoredOpenings } from './openings.js';
import { PaintedHighlight } from './painted-highlight.js';
import { mustStyleShadowRoots, styleShadowRoot, unstyleShadowRoot } from './shadow-style.js';

/** The mark of the claim that a reader jumped to. */
const ACTIVE = 'sourcelight-active';
/** The mark of what was passed by, while a reader looks where it is. */
const PASSED = 'sourcelight-passed';
/** What comes and goes beside the marks of claims. */
const BESIDE = [ACTIVE, PASSED, `${ACTIVE}${CLEAR}`, `${PASSED}${CLEAR}`];
/** The same for all marks of claims. */
const CLAIMS_CLEAR = `sourcelight${CLEAR}`;
/** How often marks that the page removed are painted again before the painter gives up. */
const MAX_REPAINTS = 5;
/** Marks that stayed for so long, in milliseconds, show that the page does not fight them. */
const PEACE_MS = 30_000;
/** When to look whether the marks are still there, in milliseconds after painting. */
const LOOKS_MS = [50, 250, 1000, 4000];

/**
 * Where kinds meet, the one that a reader must not miss wins. Names that are not listed have
 * the browser's default priority of 0.
 *
 * @type {Record<string, number>}
 */
const PRIORITY = {
  [PASSED]: -2,
  'sourcelight-unclear-soft': -1,
  'sourcelight-unclear': -1,
  'sourcelight-collective': 1,
  'sourcelight-unstated-soft': 2,
  'sourcelight-anonymous-soft': 2,
  'sourcelight-unstated': 3,
  'sourcelight-anonymous': 3,
  'sourcelight-nested': 4,
  [LIT]: 4,
  'sourcelight-source': 5,
  'sourcelight-cue': 5,
  [ACTIVE]: 6,
  [CLAIMS_CLEAR]: 7,
  [`${ACTIVE}${CLEAR}`]: 7,
  [`${PASSED}${CLEAR}`]: 7,
};

/** How long a claim stays lit after a jump to it, in milliseconds. */
const FLASH_MS = 1800;

/**
 * In forced colors every mark is as loud as the next: only unnamed people and no source are marked, and what
 * a reader points at.
 */
const IN_FORCED_COLORS = new Set([
  ...['anonymous', 'unstated'].flatMap((kind) => [
    `sourcelight-${kind}`,
    `sourcelight-${kind}-soft`,
  ]),
  LIT,
]);

/**
 * Paints marks with CSS Custom Highlights, which leave the document as it is.
 *
 * The registry of highlights is shared with the page, which may clear it at any time without
 * anybody being told: the painter looks after it and paints again a few times.
 */
export class Painter {
  /** @type {PaintedHighlight[]} */
  #highlights = [];
  /** What was painted last. @type {import('./marks.js').Marks} */
  #marks = new Map();
  /** How wide the window was then, in CSS pixels; asked only where it matters. */
  #width = 0;
  /** @type {Set<ShadowRoot>} Those with marks in them. */
  #shadowRoots = new Set();
  #repaints = 0;
  /** When marks were last found to have gone. */
  #lastLost = Number.NEGATIVE_INFINITY;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #flashTimer;
  #onGivenUp;
  #signal;
  /** Whether the page's own events make it look, too. */
  #isListening = false;

  /**
   * @param {AbortSignal} signal Removes every mark when it is aborted.
   * @param {() => void} onGivenUp Called when the page keeps removing the marks.
   */
  constructor(signal, onGivenUp) {
    this.#onGivenUp = onGivenUp;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /**
   * Paints these marks in place of those painted before; those that are the same stay.
   *
   * @param {import('./marks.js').Marks} marks
   */
  paint(marks) {
    const before = this.#highlights.filter(({ name }) => !BESIDE.includes(name));
    this.#highlights = this.#highlights.filter(({ name }) => BESIDE.includes(name));
    for (const [name, ranges] of leaveLegible(marks, CLAIMS_CLEAR)) {
      // The browser is asked only if it matters, as its answer takes a while.
      if (!IN_FORCED_COLORS.has(name) && name !== CLAIMS_CLEAR && isForced()) continue;
      for (const highlight of mark(name, ranges, before)) {
        this.#highlights.push(highlight);
        highlight.show();
        const at = before.indexOf(highlight);
        if (at >= 0) before.splice(at, 1);
      }
    }
    this.#marks = marks;
    if (hasColoredOpenings()) this.#width = innerWidth;
    for (const highlight of before) highlight.remove();
    if (mustStyleShadowRoots()) this.#styleRoots(marks);
    this.#lookLater(0);
  }

  /** @param {import('./marks.js').Marks} marks */
  #styleRoots(marks) {
    const before = this.#shadowRoots;
    this.#shadowRoots = new Set();
    for (const ranges of marks.values()) {
      for (const { startContainer } of ranges) {
        const root = startContainer.getRootNode();
        if (!isShadowRoot(root)) continue;
        this.#shadowRoots.add(root);
      }
    }
    for (const root of this.#shadowRoots) styleShadowRoot(root);
    for (const root of before) if (!this.#shadowRoots.has(root)) unstyleShadowRoot(root);
  }

  /**
   * Lights up a claim for a moment.
   *
   * @param {StaticRange[]} ranges
   */
  flash(ranges) {
    clearTimeout(this.#flashTimer);
    this.#showBeside(ACTIVE, ranges);
    this.#flashTimer = setTimeout(() => this.#showBeside(ACTIVE, []), FLASH_MS);
  }

  /**
   * Outlines what was passed by, in place of what was outlined before.
   *
   * @param {StaticRange[]} ranges
   */
  outline(ranges) {
    if (!this.#signal.aborted) this.#showBeside(PASSED, ranges);
  }

  /**
   * @param {string} name
   * @param {StaticRange[]} ranges
   */
  #showBeside(name, ranges) {
    this.#remove(`${name}${CLEAR}`);
    for (const [one, its] of leaveLegible(new Map([[name, ranges]]), `${name}${CLEAR}`)) {
      this.#remove(one);
      const highlights = mark(one, its, []);
      this.#highlights.push(...highlights);
      for (const highlight of highlights) highlight.show();
    }
  }

  /**
   * Removes the marks on text nodes that no longer hold what was marked.
   *
   * @param {Set<Node>} nodes
   */
  drop(nodes) {
    if (nodes.size === 0) return;
    for (const highlight of this.#highlights) highlight.drop(nodes);
  }

  /** Removes every mark. */
  clear() {
    clearTimeout(this.#timer);
    clearTimeout(this.#flashTimer);
    this.#remove();
    for (const root of this.#shadowRoots) unstyleShadowRoot(root);
    this.#shadowRoots.clear();
  }

  /** @param {string} [wanted] All of them when no name is given. */
  #remove(wanted) {
    const isWanted = (/** @type {PaintedHighlight} */ { name }) => {
      return wanted === undefined || name === wanted;
    };
    for (const highlight of this.#highlights.filter(isWanted)) highlight.remove();
    this.#highlights = this.#highlights.filter((highlight) => !isWanted(highlight));
  }

  /** @param {number} turn Index into the times at which the painter looks. */
  #lookLater(turn) {
    clearTimeout(this.#timer);
    const delay = LOOKS_MS[turn];
    if (delay === undefined) return;
    this.#timer = setTimeout(() => {
      this.#listen();
      if (!this.#look()) this.#lookLater(turn + 1);
    }, delay);
  }

  /** Looks whenever the reader moves; begins only when the marks are there to be seen. */
  #listen() {
    if (this.#isListening) return;
    this.#isListening = true;
    const options = { signal: this.#signal, passive: true, capture: true };
    const look = () => this.#look();
    for (const type of ['visibilitychange', 'scroll', 'pointerover']) {
      listen(document, type, look, options);
    }
    watchForced(() => this.paint(this.#marks), this.#signal);
    if (hasColoredOpenings()) this.#followLines();
  }

  /** Paints anew when the window has another width, as first lines then end elsewhere. */
  #followLines() {
    const follow = () => {
      if (innerWidth !== this.#width && !this.#signal.aborted) this.paint(this.#marks);
    };
    addEventListener('resize', () => requestAnimationFrame(follow), { signal: this.#signal });
    follow();
  }

  /** @returns {boolean} Whether marks had gone. */
  #look() {
    const isGone = this.#highlights.some(({ isThere }) => !isThere);
    if (!isGone) return false;
    const now = performance.now();
    if (now - this.#lastLost > PEACE_MS) this.#repaints = 0;
    this.#lastLost = now;
    if (this.#repaints === MAX_REPAINTS) {
      this.clear();
      this.#onGivenUp();
    } else {
      this.#repaints += 1;
      for (const highlight of this.#highlights) highlight.show();
      this.#lookLater(0);
    }
    return true;
  }
}

/**
 * Marks ranges, in the highlights of that name that are there already as far as there are any.
 *
 * @param {string} name
 * @param {StaticRange[]} ranges
 * @param {PaintedHighlight[]} present
 * @returns {PaintedHighlight[]} One for each document that the ranges stand in.
 */
function mark(name, ranges, present) {
  /** @type {Map<Document | null, StaticRange[]>} */
  const byHome = new Map();
  for (const range of ranges) {
    const home = range.startContainer.ownerDocument;
    const gathered = byHome.get(home);
    if (gathered) gathered.push(range);
    else byHome.set(home, [range]);
  }
  return [...byHome].flatMap(([home, gathered]) => {
    const view = /** @type {typeof globalThis | null} */ (home && getView(home));
    // A frame that was removed has no window any more.
    if (!home || !view) return [];
    const known = present.find((other) => other.name === name && other.home === home);
    const highlight = known ?? new PaintedHighlight(name, home, view, PRIORITY[name] ?? 0);
    highlight.mark(gathered);
    return [highlight];
  });
}
