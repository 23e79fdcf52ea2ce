/** The mark of the claim that a reader jumped to. */
const ACTIVE = 'sourcelight-active';
/** How often marks that the page removed are painted again before the painter gives up. */
const MAX_REPAINTS = 5;
/** When to look whether the marks are still there, in milliseconds after painting. */
const LOOKS_MS = [50, 250, 1000, 4000];

/**
 * Where kinds meet, the one that a reader must not miss wins. Names that are not listed have
 * the browser's default priority of 0.
 *
 * @type {Record<string, number>}
 */
const PRIORITY = {
  'sourcelight-collective': 1,
  'sourcelight-unstated-soft': 2,
  'sourcelight-anonymous-soft': 2,
  'sourcelight-unstated': 3,
  'sourcelight-anonymous': 3,
  'sourcelight-nested': 4,
  'sourcelight-source': 5,
  'sourcelight-cue': 5,
  [ACTIVE]: 6,
};

/** How long a claim stays lit after a jump to it, in milliseconds. */
const FLASH_MS = 1800;

/** Marks that forced colors would turn into mere noise, as they have no line style of their own. */
const NOT_IN_FORCED_COLORS = new Set(['sourcelight-nested', 'sourcelight-cue']);

/**
 * Paints marks with CSS Custom Highlights, which leave the document as it is.
 *
 * The registry of highlights is shared with the page, which may clear it at any time without
 * anybody being told: the painter looks after it and paints again a few times.
 */
export class Painter {
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  #repaints = 0;
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
   * Paints these marks in place of those painted before.
   *
   * @param {import('./marks.js').Marks} marks
   */
  paint(marks) {
    this.clear();
    const isForced = matchMedia('(forced-colors: active)').matches;
    for (const [name, ranges] of marks) {
      if (isForced && NOT_IN_FORCED_COLORS.has(name)) continue;
      this.#highlights.set(name, makeHighlight(name, ranges));
    }
    this.#repaints = 0;
    this.#register();
    this.#lookLater(0);
  }

  /**
   * Lights up a claim for a moment.
   *
   * @param {StaticRange[]} ranges
   */
  flash(ranges) {
    clearTimeout(this.#flashTimer);
    const highlight = makeHighlight(ACTIVE, ranges);
    this.#highlights.set(ACTIVE, highlight);
    CSS.highlights.set(ACTIVE, highlight);
    this.#flashTimer = setTimeout(() => {
      this.#highlights.delete(ACTIVE);
      CSS.highlights.delete(ACTIVE);
    }, FLASH_MS);
  }

  /** Removes every mark. */
  clear() {
    clearTimeout(this.#timer);
    clearTimeout(this.#flashTimer);
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
  }

  #register() {
    for (const [name, highlight] of this.#highlights) CSS.highlights.set(name, highlight);
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
      document.addEventListener(type, look, options);
    }
  }

  /** @returns {boolean} Whether marks had gone. */
  #look() {
    if (this.#highlights.size === 0) return false;
    let gone = false;
    for (const name of this.#highlights.keys()) gone ||= !CSS.highlights.has(name);
    if (!gone) return false;
    if (this.#repaints === MAX_REPAINTS) {
      this.clear();
      this.#onGivenUp();
    } else {
      this.#repaints += 1;
      this.#register();
      this.#lookLater(0);
    }
    return true;
  }
}

/**
 * @param {string} name
 * @param {StaticRange[]} ranges
 * @returns {Highlight}
 */
function makeHighlight(name, ranges) {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = PRIORITY[name] ?? 0;
  return highlight;
}
