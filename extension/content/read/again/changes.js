import {
  ELEMENT_NODE,
  getNodeType,
  getParent,
  getTagName,
  getText,
  matches,
  querySelector,
} from '../../nodes.js';
import { holdsText } from '../block-text.js';
import { tellByName } from '../elements.js';

const TEXT_NODE = 3;
/** More changed nodes than these are not looked at one by one. */
export const MAX_NODES = 200;
/** Attributes that say whether an element's text is read at all, whatever its style. */
export const CONCEALING = ['aria-hidden', 'hidden'];

/** Elements that may come and go without a change to what is read. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'IFRAME',
  'IMG',
  'NOSCRIPT',
  'TEMPLATE',
]);
/** What may part the text around it, wherever it stands. */
const BREAKS = 'br, hr';

/** What a page did to itself since it was read, as far as it may concern what was read. */
export class Changes {
  /** Where text came, went or was rewritten. @type {Set<Node>} */
  rewritten = new Set();
  /** Where something came or went that may have stood between words. @type {Set<Node>} */
  loosened = new Set();
  /** Blocks that came, wherever from. @type {Set<Element>} */
  placed = new Set();
  /** Where blocks went from. @type {Set<Node>} */
  emptied = new Set();
  /** Whether more changed than is told here. */
  isWhole = false;

  /**
   * Adds what an observer was told. What styles show or hide is found later, by looking at what was
   * read.
   *
   * @param {MutationRecord} record
   */
  add({ type, target, attributeName, addedNodes, removedNodes }) {
    if (addedNodes.length + removedNodes.length > MAX_NODES) this.addAll();
    if (this.isWhole) return;
    const parent = type === 'characterData' ? getParent(target) : null;
    if (parent) this.rewritten.add(parent);
    if (CONCEALING.includes(attributeName ?? '')) this.rewritten.add(target);
    for (const node of addedNodes) this.#addNode(node, target, true);
    for (const node of removedNodes) this.#addNode(node, target, false);
    const { rewritten, loosened, placed, emptied } = this;
    if (rewritten.size + loosened.size + placed.size + emptied.size > MAX_NODES) this.addAll();
  }

  /** Adds that anything may have changed. */
  addAll() {
    this.isWhole = true;
    for (const nodes of [this.rewritten, this.loosened, this.placed, this.emptied]) nodes.clear();
  }

  /**
   * @param {Node} node
   * @param {Node} target What it came into or went from.
   * @param {boolean} isThere Whether it came.
   */
  #addNode(node, target, isThere) {
    const type = getNodeType(node);
    if (type === TEXT_NODE) {
      (holdsText(/** @type {Text} */ (node).data) ? this.rewritten : this.loosened).add(target);
    }
    if (type !== ELEMENT_NODE) return;
    const element = /** @type {Element} */ (node);
    const name = getTagName(element);
    const breaks = matches(element, BREAKS) || querySelector(element, BREAKS) !== null;
    if (tellByName(name) === 'inline') {
      const holdsMore = breaks || holdsText(getText(element) ?? '');
      (holdsMore ? this.rewritten : this.loosened).add(target);
      return;
    }
    // Whether an element that the site defined itself stands in a line, its style would tell.
    if (breaks || name.includes('-')) this.loosened.add(target);
    if (isSilent(node)) return;
    if (isThere) this.placed.add(element);
    else this.emptied.add(target);
  }
}

/** @param {Node} node */
export function isSilent(node) {
  return SILENT.has(node.nodeName);
}
