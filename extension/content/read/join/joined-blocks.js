/** @typedef {import('../../../shared/page.d.ts').Block} Block */
/** @typedef {import('../block-text.js').Segment} Segment */

/**
 * Some blocks of a reading, and where they stand.
 *
 * @typedef {object} Blocks
 * @property {Block[]} blocks
 * @property {Segment[][]} segments
 * @property {Element[]} elements
 */

/**
 * A block with its places in the document and the element that it is the text of.
 *
 * @typedef {object} Piece
 * @property {Block} block
 * @property {Segment[]} segments
 * @property {Element} element
 */

/**
 * The blocks of a reading one by one.
 *
 * @param {Blocks} all
 * @returns {Piece[]}
 */
export function takeApart({ blocks, segments, elements }) {
  return blocks.map((block, at) => ({
    block,
    segments: segments[at] ?? [],
    element: /** @type {Element} */ (elements[at]),
  }));
}

/**
 * @param {Piece[]} pieces
 * @returns {Blocks}
 */
export function putTogether(pieces) {
  return {
    blocks: pieces.map(({ block }) => block),
    segments: pieces.map(({ segments }) => segments),
    elements: pieces.map(({ element }) => element),
  };
}

/**
 * Makes one block of several.
 *
 * @param {Piece[]} pieces In reading order.
 * @param {string} gap What stands between their texts and in no text node.
 * @param {Piece} main The one whose element and role the block has.
 * @returns {Piece}
 */
export function joinPieces(pieces, gap, main) {
  const segments = [];
  let text = '';
  let linkChars = 0;
  for (const { block, segments: own } of pieces) {
    if (text !== '') text += gap;
    const { length } = text;
    for (const segment of own) segments.push({ ...segment, textStart: segment.textStart + length });
    text += block.text;
    linkChars += block.linkChars;
  }
  return { block: { ...main.block, text, linkChars }, segments, element: main.element };
}
