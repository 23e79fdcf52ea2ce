import {
  ELEMENT_NODE,
  getAttribute,
  getNextSibling,
  getNodeType,
  getTagName,
  querySelectorAll,
} from '../nodes.js';
import { tellByClass } from './class-names.js';
import { isInline, tellByName } from './elements.js';

const PRECEDING = 2;

/** Says, text node by text node, whether something parts it from the one before. */
export class LineBreaks {
  #elements;
  /** How many of them are behind. */
  #passed = 0;

  /** @param {Element | ShadowRoot} root */
  constructor(root) {
    this.#elements = querySelectorAll(root, 'br, hr');
  }

  /**
   * Goes on to a text node, which comes later in the document than those before.
   *
   * @param {Text} node
   * @returns {number} How many breaks were passed; a rule counts as two.
   */
  advanceTo(node) {
    let breaks = 0;
    for (;;) {
      const next = this.#elements[this.#passed];
      if (!next || !(node.compareDocumentPosition(next) & PRECEDING)) return breaks;
      this.#passed += 1;
      breaks += next.tagName === 'HR' ? 2 : 1;
    }
  }
}

/**
 * Whether a block stands between two text nodes of the same parent. It holds no text, as a
 * picture, and still parts what is around it.
 *
 * @param {Text} before
 * @param {Text} after
 * @param {import('./elements.js').Attributes} attributes
 * @returns {boolean}
 */
export function isPartedByBlock(before, after, attributes) {
  for (let node = getNextSibling(before); node && node !== after; node = getNextSibling(node)) {
    if (getNodeType(node) !== ELEMENT_NODE) continue;
    const element = /** @type {Element} */ (node);
    const name = getTagName(element);
    if (!isInline(element, name) && !isPassedBy(element, name, attributes)) return true;
  }
  return false;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {import('./elements.js').Attributes} attributes
 */
function isPassedBy(element, name, attributes) {
  if (tellByName(name) === 'unread' || attributes.tell(element) === 'unread') return true;
  return tellByClass(getAttribute(element, 'class') ?? '') === 'unread';
}
