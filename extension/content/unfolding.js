import { getText, isConnected, isOutOfView, isVisible } from './nodes.js';
import { Pace } from './pace.js';

/** So much text is worth reading the page again, in UTF-16 units. */
const SOME_TEXT = 40;

/** Watches text of the story that is hidden by style, which a reader may unfold. */
export class Unfolding {
  #pace = new Pace();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Element[]} */
  #hidden = [];
  /** Those that were told of, and have been there to be seen since. @type {WeakSet<Element>} */
  #told = new WeakSet();
  #onShown;

  /**
   * @param {AbortSignal} signal Ends it.
   * @param {() => void} onShown Called when a good deal of it is there to be seen.
   */
  constructor(signal, onShown) {
    this.#onShown = onShown;
    const onClick = () => {
      this.#pace.reset();
      this.lookLater();
    };
    // By keys, too, a button is clicked. What the page then does may show in no attribute.
    document.addEventListener('click', onClick, { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Whether there is anything that may be unfolded. */
  get isPossible() {
    return this.#hidden.length > 0;
  }

  /** @param {Element[]} hidden The elements that hide it, in place of those before. */
  watch(hidden) {
    this.#hidden = hidden;
    // It may have been unfolded while the engine was at work.
    if (this.#findShown().length > 0) this.lookLater();
  }

  /** Looks whether it is still hidden, when the page has come to rest. */
  lookLater() {
    clearTimeout(this.#timer);
    // Nobody sees a hidden page: it is looked at when it is shown.
    if (!this.isPossible || isOutOfView(document)) return;
    this.#timer = setTimeout(() => this.#look(), this.#pace.change(performance.now()));
  }

  #look() {
    this.#pace.read(performance.now());
    const shown = this.#findShown();
    const units = shown.reduce((sum, element) => sum + (getText(element)?.length ?? 0), 0);
    if (units < SOME_TEXT) return;
    for (const element of shown) this.#told.add(element);
    this.#onShown();
  }

  #findShown() {
    return this.#hidden.filter((element) => {
      const isShown = isConnected(element) && isVisible(element);
      if (!isShown) this.#told.delete(element);
      return isShown && !this.#told.has(element);
    });
  }
}
