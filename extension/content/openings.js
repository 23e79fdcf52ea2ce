import { isInline } from './elements.js';
import { getParentElement, getTagName } from './nodes.js';

/** The first letter of a text, with the punctuation around it, as `::first-letter` has it. */
const FIRST_LETTER = /^\s*(?:\p{P}\s*)*[^\s\p{P}]\p{M}*\p{P}*/u;
/** So many blocks around a text may begin with it. */
const MAX_BLOCKS = 6;
/** Where a line is `normal` high, how much higher it is than its letters. */
const NORMAL_LINE = 1.2;

/**
 * Whether highlighted text is painted in the color of its element where its first letter or its
 * first line has another, as Firefox does.
 *
 * @returns {boolean}
 */
export function hasColoredOpenings() {
  return CSS.supports('-moz-appearance', 'none');
}

/**
 * Cuts off a range what of it is the first letter or in the first line of a block that gives these a
 * color of their own: a white letter on a dark box would be as dark as its box.
 *
 * @param {StaticRange} range Within one text node.
 * @returns {StaticRange | null} Null where nothing is left.
 */
export function cutOpenings(range) {
  const node = /** @type {Text} */ (range.startContainer);
  let start = range.startOffset;
  for (const block of findBlocksAround(node)) {
    const { color } = getComputedStyle(block);
    const inLine = getComputedStyle(block, '::first-line').color !== color;
    if (inLine) start = Math.max(start, findSecondLine(block, node, start, range.endOffset));
    // What goes before may be taken out of the lines, and then it is no first letter.
    if (!isAtStart(block, node)) break;
    if (getComputedStyle(block, '::first-letter').color !== color) {
      start = Math.max(start, FIRST_LETTER.exec(node.data)?.[0].length ?? 0);
    }
  }
  if (start === range.startOffset) return range;
  if (start >= range.endOffset) return null;
  return new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: range.endOffset,
  });
}

/**
 * The blocks around a text, innermost first.
 *
 * @param {Text} node
 * @returns {Generator<Element>}
 */
function* findBlocksAround(node) {
  let count = 0;
  let element = getParentElement(node);
  for (; element && count < MAX_BLOCKS; element = getParentElement(element)) {
    if (isInline(element, getTagName(element))) continue;
    count += 1;
    yield element;
  }
}

/**
 * Whether nothing but white space stands in a block before a text.
 *
 * @param {Element} block
 * @param {Text} node
 */
function isAtStart(block, node) {
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEndBefore(node);
  return before.toString().trim() === '';
}

/**
 * Where in a text node the second line of a block begins.
 *
 * @param {Element} block
 * @param {Text} node
 * @param {number} start From where on it is looked for.
 * @param {number} end
 * @returns {number} `end` where all of it stands in the first line.
 */
function findSecondLine(block, node, start, end) {
  const live = block.ownerDocument.createRange();
  live.selectNodeContents(block);
  const first = [...live.getClientRects()].find(({ width }) => width > 0);
  if (!first) return start;
  const { fontSize, lineHeight } = getComputedStyle(block);
  const height = Number.parseFloat(lineHeight) || NORMAL_LINE * Number.parseFloat(fontSize);
  const isBelow = (/** @type {number} */ at) => {
    live.setStart(node, at);
    live.setEnd(node, at + 1);
    const { top, bottom } = live.getBoundingClientRect();
    return (top + bottom) / 2 > first.top + height;
  };
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
