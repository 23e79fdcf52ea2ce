import { getAssignedSlot, getParent, getView, isShadowRoot } from '../nodes.js';

/**
 * Everything around a node, out of shadow roots and frames, up to the document's element.
 *
 * @param {Node} node
 * @returns {Generator<Node>}
 */
export function* findAround(node) {
  for (let outer = getOuter(node); outer; outer = getOuter(outer)) yield outer;
}

/**
 * Everything in which a node is drawn: what is around it, and where a shadow root has a slot for a part
 * of its element, what is around that slot.
 *
 * @param {Node} node
 * @returns {Generator<Node>}
 */
export function* findDrawnIn(node) {
  for (let outer = getDrawnIn(node); outer; outer = getDrawnIn(outer)) yield outer;
}

/** @param {Node} node */
function getDrawnIn(node) {
  return getAssignedSlot(node) ?? getOuter(node);
}

/**
 * @param {Node} node
 * @returns {Node | null}
 */
function getOuter(node) {
  const parent = getParent(node);
  if (parent) return parent;
  if (isShadowRoot(node)) return node.host;
  return getView(/** @type {Document} */ (node))?.frameElement ?? null;
}
