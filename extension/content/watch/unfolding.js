import { getText, isConnected, isOutOfView, isVisible, listen } from '../nodes.js';
import { MUCH_TEXT, SOME_TEXT } from './amounts.js';
import { Looks } from './looks.js';
import { Pace } from './pace.js';

/** More hidden elements beside the story are not looked at. */
const MAX_BESIDE = 300;
/** After these events text may be there to be seen that no attribute had hidden. */
const SHOWING = ['animationend', 'transitionend', 'load', 'toggle'];

/** Watches text that is hidden by style, which a page fades in or a reader unfolds. */
export class Unfolding {
  #pace = new Pace();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #looks;
  /** @type {Element[]} */
  #hidden = [];
  /** @type {Element[]} */
  #beside = [];
  /** Those that were told of, and have been there to be seen since. @type {WeakSet<Element>} */
  #told = new WeakSet();
  #onShown;

  /**
   * @param {AbortSignal} signal Ends it.
   * @param {() => void} onShown Called when a good deal of it is there to be seen.
   */
  constructor(signal, onShown) {
    this.#onShown = onShown;
    const options = { signal, capture: true, passive: true };
    const onClick = () => {
      this.#pace.reset();
      this.lookLater();
    };
    // By keys, too, a button is clicked. What the page then does may show in no attribute.
    listen(document, 'click', onClick, options);
    for (const type of SHOWING) listen(document, type, () => this.lookLater(), options);
    this.#looks = new Looks(signal, () => {
      if (this.#findShown(this.#hidden).length > 0) this.lookLater();
      return this.isPossible;
    });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Whether there is anything of the story that may be unfolded. */
  get isPossible() {
    return this.#hidden.length > 0;
  }

  /**
   * @param {Element[]} hidden The elements that hide text of the story, or of all the page where there
   *   is no story yet, in place of those before.
   * @param {Element[]} beside Those that hide other text.
   */
  watch(hidden, beside) {
    this.#hidden = hidden;
    this.#beside = beside.slice(0, MAX_BESIDE);
    // It may have been unfolded while the engine was at work.
    if (this.#findShown(hidden).length > 0) this.lookLater();
  }

  /** Looks a few times by itself, as long as the page has no story that is to be seen. */
  awaitStory() {
    if (this.isPossible) this.#looks.begin();
    else this.#looks.stop();
  }

  /** Looks whether it is still hidden, when the page has come to rest. */
  lookLater() {
    // Nobody sees a hidden page: it is looked at when it is shown.
    if (this.#hidden.length + this.#beside.length === 0 || isOutOfView(document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), this.#pace.change(performance.now()));
  }

  #look() {
    this.#pace.read(performance.now());
    const [shown, beside] = [this.#findShown(this.#hidden), this.#findShown(this.#beside)];
    if (countUnits(shown) < SOME_TEXT && countUnits(beside) < MUCH_TEXT) return;
    for (const element of [...shown, ...beside]) this.#told.add(element);
    this.#onShown();
  }

  /** @param {Element[]} elements */
  #findShown(elements) {
    return elements.filter((element) => {
      const isShown = isConnected(element) && isVisible(element);
      if (!isShown) this.#told.delete(element);
      return isShown && !this.#told.has(element);
    });
  }
}

/** @param {Element[]} elements */
function countUnits(elements) {
  return elements.reduce((sum, element) => sum + (getText(element)?.length ?? 0), 0);
}
