import { contains, getParent } from '../nodes.js';

/** @typedef {import('../read/reader.js').Reading} Reading */

/**
 * Finds the smallest parts of the document that hold the whole story: one for the document and
 * one for each shadow root and frame that a piece of it stands in.
 *
 * @param {Reading} reading
 * @param {number[]} story Indexes of the story's blocks.
 * @returns {Set<Node>}
 */
export function findStoryRoots(reading, story) {
  /** @type {Map<Node, Text[]>} */
  const byTree = new Map();
  for (const block of story) {
    const node = reading.segments[block]?.[0]?.node;
    if (!node?.isConnected) continue;
    const tree = node.getRootNode();
    const nodes = byTree.get(tree);
    if (nodes) nodes.push(node);
    else byTree.set(tree, [node]);
  }
  const roots = new Set();
  for (const nodes of byTree.values()) roots.add(findCommonAncestor(nodes));
  return roots;
}

/**
 * @param {Text[]} nodes Of one tree, in document order.
 * @returns {Node}
 */
function findCommonAncestor(nodes) {
  const [first] = nodes;
  let ancestor = /** @type {Node} */ (first?.parentNode);
  // A document or a shadow root contains all that stands in it, so this ends.
  while (!nodes.every((node) => contains(ancestor, node))) {
    ancestor = /** @type {Node} */ (getParent(ancestor));
  }
  // A story that is a single paragraph may get a second one beside it.
  return nodes.length === 1 ? (getParent(ancestor) ?? ancestor) : ancestor;
}
