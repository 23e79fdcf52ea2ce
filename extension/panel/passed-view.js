import { namePassed } from '../shared/coverage-text.js';
import { find, make } from '../shared/element.js';
import { clip } from '../shared/source-name.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** Longer texts are cut, in characters. */
const MAX_TEXT = 160;

/**
 * Shows which of a page's prose was passed by and why. While the reader is there, with the pointer or
 * the keyboard, the page shows where it stands.
 */
export class PassedView {
  #section = /** @type {HTMLDetailsElement} */ (find('passed'));
  #onPoint;
  /** Whether the pointer, or the keyboard, is there. */
  #isHovered = false;
  #isFocused = false;
  /** Whether the page was asked to show it. */
  #isShown = false;

  /**
   * @param {object} actions
   * @param {(on: boolean) => void} actions.onPoint Called when the page is to show it, or no more.
   * @param {() => void} actions.onRead Called when the reader wants it read, too.
   */
  constructor({ onPoint, onRead }) {
    this.#onPoint = onPoint;
    for (const [type, isHovered] of /** @type {const} */ ([
      ['pointerenter', true],
      ['pointerleave', false],
    ])) {
      this.#section.addEventListener(type, () => {
        this.#isHovered = isHovered;
        this.#point();
      });
    }
    this.#section.addEventListener('focusin', () => {
      this.#isFocused = true;
      this.#point();
    });
    this.#section.addEventListener('focusout', ({ relatedTarget }) => {
      this.#isFocused = this.#section.contains(/** @type {Node | null} */ (relatedTarget));
      this.#point();
    });
    find('passed-read').addEventListener('click', onRead);
  }

  /**
   * @param {Article | null} article
   * @param {boolean} canReadMore Whether there is anything left to read.
   */
  show(article, canReadMore) {
    const passed = article?.report?.coverage.passed ?? [];
    const items = passed.flatMap(({ block, reason }) => {
      const text = article?.blocks[block];
      if (text === undefined) return [];
      const why = make('span', { class: 'why' }, namePassed(reason, 1));
      return [
        make('li', {}, why, make('q', { class: 'content', lang: 'en' }, clip(text, MAX_TEXT))),
      ];
    });
    find('passed-list').replaceChildren(...items);
    find('passed-read').hidden = !canReadMore;
    this.#section.hidden = items.length === 0;
    if (this.#section.hidden) {
      this.#section.open = false;
      this.#isHovered = false;
      this.#isFocused = false;
    }
    // The page may have been read anew since, and shows nothing until it is asked again.
    this.#isShown = false;
    this.#point();
  }

  #point() {
    const isWanted = !this.#section.hidden && (this.#isHovered || this.#isFocused);
    if (isWanted === this.#isShown) return;
    this.#isShown = isWanted;
    this.#onPoint(isWanted);
  }
}
