import { getBody, getRootNode, getText, isOutOfView, querySelectorAll } from '../nodes.js';
import { findShadows } from '../read/doors.js';
import { MUCH_TEXT } from './amounts.js';
import { Looks } from './looks.js';

/** @typedef {import('../read/reader.js').Reading} Reading */

/** What of a root is no text to be seen. */
const NO_TEXT = 'style, script, template';

/**
 * Waits for text in shadow roots where a page has no story yet: no observer tells that an element got a
 * root, nor what happens in one that had nothing to read.
 */
export class LateShadows {
  /** How much text each had when it was last looked at. @type {WeakMap<Node, number>} */
  #known = new WeakMap();
  #looks;

  /**
   * @param {AbortSignal} signal Ends it.
   * @param {() => void} onFound Called when there is a good deal of text.
   */
  constructor(signal, onFound) {
    this.#looks = new Looks(signal, () => {
      const isFound = !isOutOfView(document) && this.#findNew();
      if (isFound) onFound();
      return !isFound;
    });
  }

  /**
   * Looks a few times from now on.
   *
   * @param {Reading} reading What was read so far.
   */
  await({ segments }) {
    this.stop();
    for (const [first] of segments) {
      const root = first && getRootNode(first.node);
      if (root && !this.#known.has(root)) this.#known.set(root, countUnits(root));
    }
    this.#looks.begin();
  }

  stop() {
    this.#looks.stop();
  }

  #findNew() {
    const body = getBody(document);
    let isNew = false;
    for (const root of body ? findShadows(body) : []) {
      const units = countUnits(root);
      // What comes bit by bit adds up until it is told of.
      if (units - (this.#known.get(root) ?? 0) < MUCH_TEXT) continue;
      isNew = true;
      this.#known.set(root, units);
    }
    return isNew;
  }
}

/**
 * How much text a root holds, in UTF-16 units.
 *
 * @param {Node} root A document or a shadow root; of a document it is not asked.
 */
function countUnits(root) {
  if (root === document) return 0;
  let units = getText(root)?.length ?? 0;
  for (const element of querySelectorAll(/** @type {ShadowRoot} */ (root), NO_TEXT)) {
    units -= getText(element)?.length ?? 0;
  }
  return units;
}
