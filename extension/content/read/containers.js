import { getParentElement } from '../nodes.js';

/** @typedef {import('../../shared/page.d.ts').Block} Block */

/** What stands for the number of a container until all blocks are known. */
export const UNNUMBERED = -1;

/**
 * Numbers the elements that hold the blocks, in reading order: a block stands in its element's
 * parent, but bare text beside other blocks stands in the element itself.
 *
 * @param {Block[]} blocks
 * @param {Element[]} elements The element of each.
 * @returns {Block[]} The same blocks, anew where they had another number.
 */
export function numberContainers(blocks, elements) {
  const holders = findHolders(elements);
  /** @type {Map<Element | null, number>} */
  const numbers = new Map();
  return blocks.map((block, at) => {
    const element = /** @type {Element} */ (elements[at]);
    const holder = holders.has(element) ? element : getParentElement(element);
    let container = numbers.get(holder);
    if (container === undefined) {
      container = numbers.size;
      numbers.set(holder, container);
    }
    if (block.container === UNNUMBERED) block.container = container;
    return block.container === container ? block : { ...block, container };
  });
}

/**
 * All elements that some of these stand in.
 *
 * @param {Element[]} elements
 * @returns {Set<Element>}
 */
function findHolders(elements) {
  const holders = new Set();
  for (const element of elements) {
    let outer = getParentElement(element);
    for (; outer && !holders.has(outer); outer = getParentElement(outer)) holders.add(outer);
  }
  return holders;
}
