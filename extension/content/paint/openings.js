import { getParentElement, getTagName } from '../nodes.js';
import { isInline } from '../read/elements.js';

/** The first letter of a text, with the punctuation around it, as `::first-letter` has it. */
const FIRST_LETTER = /^\s*(?:\p{P}\s*)*[^\s\p{P}]\p{M}*\p{P}*/u;
/** So many blocks around a text may begin with it. */
const MAX_BLOCKS = 4;
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

/** Tells which first letters and first lines have colors of their own, each asked once. */
export class Openings {
  /** @type {Map<Element, { line: boolean, letter: boolean }>} */
  #known = new Map();

  /**
   * Cuts off a range what of it is the first letter or in the first line of a block that gives these
   * a color of their own: a white letter on a dark box would be as dark as its box.
   *
   * @param {StaticRange} range Within one text node.
   * @returns {StaticRange | null} Null where nothing is left.
   */
  cutOff(range) {
    const node = /** @type {Text} */ (range.startContainer);
    const blocks = findBlocksAround(node);
    // Few pages have any, and only there is it asked what begins where.
    if (!blocks.some((block) => this.#isColored(block))) return range;
    const start = this.#findStart(range, node, blocks);
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
   * @param {StaticRange} range
   * @param {Text} node
   * @param {Element[]} blocks
   */
  #findStart({ startOffset, endOffset }, node, blocks) {
    let start = startOffset;
    for (const block of blocks) {
      const { line, letter } = this.#look(block);
      if (line) start = Math.max(start, findSecondLine(block, node, start, endOffset));
      if (!isAtStart(block, node)) break;
      if (letter) start = Math.max(start, FIRST_LETTER.exec(node.data)?.[0].length ?? 0);
    }
    return start;
  }

  /** @param {Element} block */
  #isColored(block) {
    const { line, letter } = this.#look(block);
    return line || letter;
  }

  /** @param {Element} block */
  #look(block) {
    let look = this.#known.get(block);
    if (!look) {
      const { color } = getComputedStyle(block);
      look = {
        line: getComputedStyle(block, '::first-line').color !== color,
        letter: getComputedStyle(block, '::first-letter').color !== color,
      };
      this.#known.set(block, look);
    }
    return look;
  }
}

/**
 * The blocks around a text, innermost first.
 *
 * @param {Text} node
 */
function findBlocksAround(node) {
  const blocks = [];
  let element = getParentElement(node);
  for (; element && blocks.length < MAX_BLOCKS; element = getParentElement(element)) {
    if (!isInline(element, getTagName(element))) blocks.push(element);
  }
  return blocks;
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
