import {
  contains,
  getAttribute,
  getParent,
  getParentElement,
  getTagName,
  isConnected,
  isVisible,
} from '../../nodes.js';
import { segmentHolds } from '../block-text.js';
import { isDialog } from '../dialogs.js';
import { isBefore } from '../doors.js';
import { isInline } from '../elements.js';
import { isNoticeOver, MAX_OVER_DEPTH } from '../places.js';

/** @typedef {import('../reader.js').Reading} Reading */
/** @typedef {import('./changes.js').Changes} Changes */

/**
 * Finds the elements in which something changed that is read, none of which holds another. What
 * stands around them reads as before; `readParts` sees to the exceptions.
 *
 * What the page shows or hides by its styles, and what it does where nobody watches, is found by
 * looking at what was read.
 *
 * @param {Reading} before
 * @param {Element} root
 * @param {Changes} changes
 * @returns {Set<Element>}
 */
export function findChangedParts(before, root, { rewritten, loosened, placed, emptied }) {
  const { elements, hidden } = before;
  /** @param {Iterable<Node>} nodes */
  const findBlocks = (nodes) =>
    [...nodes].filter((node) => contains(root, node)).map((node) => findBlock(node, root));
  const owners = new Set(elements);
  // Two blocks of an element's own text may become one when what was between them has gone.
  const parted = new Set(elements.filter((element, at) => element === elements[at + 1]));
  const loose = findBlocks(loosened);
  const empty = findBlocks(emptied);
  const wordless = [...loose, ...empty];
  return dropNested(
    new Set([
      ...findBlocks(rewritten),
      ...loose.filter((block) => owners.has(block)),
      ...empty.filter((block) => parted.has(block)),
      ...wordless.filter(isConcealed),
      ...wordless.flatMap((block) => findParted(before, block) ?? []),
      ...findBlocks(placed),
      ...findBlocks([...hidden].filter(isVisible)),
      ...findBlocks(findLost(before)),
    ]),
  );
}

/**
 * The element whose own text surrounds another one, in which nothing was read.
 *
 * @param {Reading} before
 * @param {Element} inner
 * @returns {Element | null} Null where there is none.
 */
function findParted({ segments, elements }, inner) {
  const at = findPosition(segments, inner);
  const element = elements[at - 1];
  const last = segments[at - 1]?.at(-1)?.node;
  if (!element || !last || !contains(element, inner)) return null;
  return element === elements[at] || !isBefore(last, inner) ? element : null;
}

/**
 * How many blocks begin before an element.
 *
 * @param {Reading['segments']} segments By block.
 * @param {Element} element
 */
export function findPosition(segments, element) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = segments[middle]?.[0]?.node;
    if (node && isBefore(node, element)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The elements of whose text something is no longer there, or no longer to be seen.
 *
 * @param {Reading} before
 * @returns {Element[]}
 */
function findLost({ page, segments, elements }) {
  /** @type {Map<Element, boolean>} */
  const visible = new Map();
  /** @param {Node} node */
  const isSeen = (node) => {
    const parent = isConnected(node) ? getParentElement(node) : null;
    if (!parent) return false;
    const known = visible.get(parent) ?? isVisible(parent);
    visible.set(parent, known);
    return known;
  };
  return elements.filter((_, at) => {
    const text = page.blocks[at]?.text ?? '';
    const holds = segments[at]?.every(
      (segment) => isSeen(segment.node) && segmentHolds(segment, text),
    );
    return !holds;
  });
}

/**
 * The nearest element that is no part of a line, from an element outward. Where one around it is to
 * be passed by, that one or the nearest around it: whether it is depends on all that is in it.
 *
 * @param {Node} node An element within the root.
 * @param {Element} root
 * @returns {Element}
 */
function findBlock(node, root) {
  /** @type {Element | null} */
  let block = null;
  /** The last ones, which stand in the root. @type {Element[]} */
  const outermost = [];
  for (let element = /** @type {Element} */ (node); element !== root; ) {
    const isBlock = !isInline(element, getTagName(element));
    if (isConcealed(element)) block = isBlock ? element : null;
    else if (isBlock) block ??= element;
    if (outermost.push(element) >= MAX_OVER_DEPTH) outermost.shift();
    element = /** @type {Element} */ (getParent(element));
  }
  return outermost.findLast(isNoticeOver) ?? block ?? root;
}

/**
 * Whether it depends on all that is in an element if that is read.
 *
 * @param {Element} element
 */
function isConcealed(element) {
  return getAttribute(element, 'aria-hidden') === 'true' || isDialog(element);
}

/**
 * @param {Set<Element>} parts
 * @returns {Set<Element>}
 */
function dropNested(parts) {
  return new Set([...parts].filter((part) => !isWithin(getParent(part), parts)));
}

/**
 * Whether a node is one of some elements, or stands in one.
 *
 * @param {Node | null} node
 * @param {Set<Element>} elements
 */
export function isWithin(node, elements) {
  for (let outer = node; outer; outer = getParent(outer)) {
    if (elements.has(/** @type {Element} */ (outer))) return true;
  }
  return false;
}
