import { contains, getText, isConnected } from '../nodes.js';
import { isSilent, MAX_NODES } from '../read/again/changes.js';
import { holdsText } from '../read/block-text.js';
import { MUCH_TEXT, SOME_TEXT } from './amounts.js';

/** What was added to a page, or is shown now, since it was last looked at. */
export class AddedText {
  /** @type {Set<Node>} */
  #nodes = new Set();

  /** @param {Node} node */
  add(node) {
    this.#nodes.add(node);
  }

  /** Whether there is nothing to look at. */
  get isEmpty() {
    return this.#nodes.size === 0;
  }

  /** Whether it is too much to be looked at one by one. */
  get isTooMuch() {
    return this.#nodes.size > MAX_NODES;
  }

  clear() {
    this.#nodes.clear();
  }

  /**
   * Whether it is worth reading the page again: any text of the story, or a good deal beside it, which may be
   * a second article.
   *
   * @param {Set<Node>} roots In what the story stands; none where there is no story yet.
   */
  isWorthReading(roots) {
    let beside = 0;
    for (const node of this.#nodes) {
      if (!isConnected(node) || isSilent(node)) continue;
      if (isWithin(roots, node) && holdsText(getText(node) ?? '')) return true;
      beside += getText(node)?.length ?? 0;
    }
    return beside >= (roots.size > 0 ? MUCH_TEXT : SOME_TEXT);
  }
}

/**
 * Whether it matters to a story that a node went.
 *
 * @param {Set<Node>} roots In what the story stands.
 * @param {Node} node
 * @param {Node} target Where it stood.
 */
export function isLossOf(roots, node, target) {
  if (isSilent(node)) return false;
  for (const root of roots) {
    if (contains(root, target)) return holdsText(getText(node) ?? '');
    if (!isConnected(root)) return true;
  }
  return false;
}

/**
 * Whether a node stands in a story.
 *
 * @param {Set<Node>} roots In what the story stands.
 * @param {Node} node
 */
export function isWithin(roots, node) {
  for (const root of roots) if (contains(root, node)) return true;
  return false;
}
