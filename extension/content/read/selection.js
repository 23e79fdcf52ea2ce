import { getActiveElement, getRootNode, getSelection, isShadowRoot } from '../nodes.js';
import { readPage } from './reader.js';

/** @typedef {import('../../shared/page.d.ts').Block} Block */
/** @typedef {import('./block-text.js').Segment} Segment */
/** @typedef {import('./reader.js').Reading} Reading */

/**
 * Reads what is selected of a document, and in frames of its site: of every block the part that is
 * selected. What stands beside the page's text is read, too, since the reader chose it; what a person
 * is typing is not.
 *
 * @param {Document} document
 * @returns {Reading}
 */
export function readSelection(document) {
  const reading = readPage(document, { extent: 'selection', readsAsides: true });
  const { page, segments, elements } = reading;
  /** @type {Pick<Reading, 'segments' | 'elements'> & { blocks: Block[] }} */
  const selected = { blocks: [], segments: [], elements: [] };
  const rangesOf = rememberRanges();
  for (const [index, block] of page.blocks.entries()) {
    const own = segments[index] ?? [];
    const element = elements[index];
    const ranges = own[0] ? rangesOf(own[0].node.ownerDocument) : [];
    for (const range of ranges) {
      const part = findPart(own, range);
      const clipped = part && clip(block, own, part);
      if (!clipped || !element) continue;
      selected.blocks.push(clipped.block);
      selected.segments.push(clipped.segments);
      selected.elements.push(element);
    }
  }
  return {
    ...reading,
    page: { ...page, blocks: selected.blocks },
    segments: selected.segments,
    elements: selected.elements,
    hidden: new Set(),
    // It is not read again in parts: by then another part of the page may be selected.
    root: null,
  };
}

/**
 * How many words of what may be read are selected.
 *
 * @param {Document} document
 */
export function countSelectedWords(document) {
  // Most pages are clicked with nothing selected: they need not be read for that.
  if (!hasSelection(document)) return 0;
  const { blocks } = readSelection(document).page;
  return blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

/** @param {Document} document */
function hasSelection(document) {
  const isOnText = (/** @type {Document | null} */ home) => findRanges(home).length > 0;
  if (isOnText(document)) return true;
  const focused = /** @type {Partial<HTMLIFrameElement> | null} */ (getActiveElement(document));
  return isOnText(focused?.contentDocument ?? null);
}

/**
 * The ranges that are selected in a document.
 *
 * @param {Document | null} home
 * @returns {Range[]}
 */
function findRanges(home) {
  const selection = home && getSelection(home);
  if (!selection || isTyping(home)) return [];
  return Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at)).filter(
    ({ collapsed }) => !collapsed,
  );
}

/**
 * Whether what is selected stands in a field: around it the document may still hold a selection.
 *
 * @param {Document} home
 */
function isTyping(home) {
  const field = /** @type {Partial<HTMLTextAreaElement> | null} */ (getActiveElement(home));
  const { selectionStart, selectionEnd } = field ?? {};
  return selectionStart != null && selectionStart !== selectionEnd;
}

/** @returns {(home: Document | null) => Range[]} Finds a document's ranges, once. */
function rememberRanges() {
  /** @type {Map<Document | null, Range[]>} */
  const known = new Map();
  return (home) => {
    const ranges = known.get(home) ?? findRanges(home);
    known.set(home, ranges);
    return ranges;
  };
}

/**
 * The part of a block that is selected.
 *
 * @param {Segment[]} segments The block's.
 * @param {Range} range
 * @returns {{ start: number, end: number } | null}
 */
function findPart(segments, range) {
  let start = -1;
  let end = -1;
  for (const { node, nodeStart, textStart, length } of segments) {
    if (!range.intersectsNode(findSeen(node))) continue;
    const first = node === range.startContainer ? range.startOffset - nodeStart : 0;
    const last = node === range.endContainer ? range.endOffset - nodeStart : length;
    const from = textStart + Math.min(Math.max(first, 0), length);
    const to = textStart + Math.min(Math.max(last, 0), length);
    if (to <= from) continue;
    if (start < 0) start = from;
    end = to;
  }
  return start < 0 ? null : { start, end };
}

/**
 * What of a text a selection knows: text in a shadow root is selected with the element around it.
 *
 * @param {Node} node
 */
function findSeen(node) {
  let seen = node;
  for (let root = getRootNode(node); isShadowRoot(root); root = getRootNode(seen)) {
    seen = root.host;
  }
  return seen;
}

/**
 * Cuts a block to a part of its text.
 *
 * @param {Block} block
 * @param {Segment[]} segments
 * @param {{ start: number, end: number }} part
 */
function clip(block, segments, part) {
  const selected = block.text.slice(part.start, part.end);
  const start = part.start + selected.length - selected.trimStart().length;
  const text = selected.trim().toWellFormed();
  if (text === '') return null;
  const end = start + text.length;
  return {
    block: { ...block, text, linkChars: Math.min(block.linkChars, text.length) },
    segments: segments.flatMap(({ node, nodeStart, textStart, length }) => {
      const from = Math.max(start - textStart, 0);
      const to = Math.min(end - textStart, length);
      if (to <= from) return [];
      const place = { nodeStart: nodeStart + from, textStart: textStart + from - start };
      return [{ node, ...place, length: to - from }];
    }),
  };
}
