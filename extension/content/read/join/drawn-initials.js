import {
  ELEMENT_NODE,
  getAttribute,
  getNodeType,
  getParentElement,
  getPreviousSibling,
  getTagName,
  getText,
  isVisible,
  querySelectorAll,
} from '../../nodes.js';
import { isForScreenReaders } from '../concealed.js';
import { isSideBySide, isTakenOutOfLines } from './beside.js';
import { LARGER, readFontSize } from './drop-caps.js';

/** @typedef {import('./joined-blocks.js').Piece} Piece */

/** A paragraph that begins amid a word, or with capitals as after a first letter, behind what opens a quotation. */
const BEGINS_LATE = /^([\p{Ps}\p{Pi}"']*)(?:\p{Ll}|[’']\p{Ll}|\p{Lu}{2})/u;
/** A first letter, with what opens a quotation. */
const INITIAL = /^[\p{Ps}\p{Pi}"']*\p{Lu}$/u;
/** A letter that is a word. */
const WORD = /[AIO]$/;
/** Shorter texts are labels beside signs, in UTF-16 units. */
const LEAST_TEXT = 40;
/** A first letter stands no more elements away from what it begins. */
const MAX_UP = 3;
/** A picture of a letter is so many times as high as the letters of its paragraph, at least. */
const HIGHER = 2;
/** What may be a picture of a letter. */
const PICTURES = 'img, svg, [role="img"]';
/** What style draws before an element, as browsers compute it. */
const STRING = /^"(.*)"$/;
const ATTRIBUTE = /^attr\(([\w-]+)\)$/;

/**
 * Puts the first letters before paragraphs that a page draws as a picture or by style: they stand in no
 * text of the document.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[]} The same piece wherever nothing is drawn.
 */
export function addDrawnInitials(pieces) {
  return pieces.map((piece) => {
    const { text } = piece.block;
    const begins = text.length >= LEAST_TEXT ? BEGINS_LATE.exec(text) : null;
    if (!begins) return piece;
    const at = begins[1]?.length ?? 0;
    const segment = piece.segments.find(({ textStart, length }) => textStart + length > at);
    if (!segment) return piece;
    const drawn = findDrawn(segment.node, piece.element);
    return drawn ? insert(piece, at, drawn) : piece;
  });
}

/**
 * @param {Text} node The text in which the paragraph goes on.
 * @param {Element} block
 * @returns {string | null}
 */
function findDrawn(node, block) {
  let isSpaced = /^\s/.test(node.data);
  let inner = /** @type {Node} */ (node);
  for (let up = 0; up <= MAX_UP; up += 1) {
    for (let near = getPreviousSibling(inner); near; near = getPreviousSibling(near)) {
      const letter = getNodeType(near) === ELEMENT_NODE ? tellLetter(near, block) : null;
      // Beside the paragraph stands its first letter, or what is none of it.
      const element = /** @type {Element} */ (near);
      const isBeside = () => isTakenOutOfLines(element) || isSideBySide(element);
      if (letter && inner === block && !isBeside()) return null;
      if (letter) return isSpaced && WORD.test(letter) ? `${letter} ` : letter;
      const text = getText(near) ?? '';
      if (text.trim() !== '') return null;
      isSpaced ||= text !== '';
    }
    const outer = getParentElement(inner);
    const styled = outer && readBefore(outer);
    if (styled || !outer) return styled;
    if (inner === block) return null;
    inner = outer;
  }
  return null;
}

/**
 * The letter that an element shows as a picture, or that screen readers are told of it.
 *
 * @param {Node} node
 * @param {Element} block The paragraph that it may begin.
 * @returns {string | null}
 */
function tellLetter(node, block) {
  const element = /** @type {Element} */ (node);
  const text = (getText(element) ?? '').trim();
  if (isForScreenReaders(element)) return INITIAL.test(text) ? text : null;
  const picture = isPicture(element) ? element : querySelectorAll(element, PICTURES)[0];
  const isAlone = picture && (getText(picture) ?? '').trim() === text;
  if (!isAlone || !isVisible(picture) || !isLarge(picture, block)) return null;
  const told = ['alt', 'aria-label'].map((name) => getAttribute(picture, name) ?? '');
  // The text of a drawing is its title, or the letter itself.
  return [...told, text].map((one) => one.trim()).find((one) => INITIAL.test(one)) ?? null;
}

/**
 * Whether a picture is no sign in a line: first letters are higher than a line, and signs of sharing are not.
 *
 * @param {Element} picture
 * @param {Element} block
 */
function isLarge(picture, block) {
  return picture.getBoundingClientRect().height >= HIGHER * readFontSize(block);
}

/** @param {Element} element */
function isPicture(element) {
  const name = getTagName(element).toLowerCase();
  return name === 'img' || name === 'svg' || getAttribute(element, 'role') === 'img';
}

/**
 * The first letter that style draws before an element.
 *
 * @param {Element} element
 * @returns {string | null}
 */
function readBefore(element) {
  const { content, cssFloat } = getComputedStyle(element, '::before');
  const attribute = ATTRIBUTE.exec(content)?.[1];
  const drawn = attribute ? getAttribute(element, attribute) : STRING.exec(content)?.[1];
  if (!drawn || !INITIAL.test(drawn)) return null;
  // Signs are letters of fonts of their own, as large as the text around them.
  const isLarger = readFontSize(element, '::before') >= LARGER * readFontSize(element);
  return cssFloat === 'left' || cssFloat === 'right' || isLarger ? drawn : null;
}

/**
 * @param {Piece} piece
 * @param {number} at Where in its text, in UTF-16 units.
 * @param {string} letter
 * @returns {Piece}
 */
function insert({ block, segments, element }, at, letter) {
  const text = block.text.slice(0, at) + letter + block.text.slice(at);
  const moved = segments.flatMap((segment) => {
    const { node, nodeStart, textStart, length } = segment;
    if (textStart + length <= at) return segment;
    const before = Math.max(0, at - textStart);
    const rest = {
      node,
      nodeStart: nodeStart + before,
      textStart: textStart + before + letter.length,
      length: length - before,
    };
    return before > 0 ? [{ ...segment, length: before }, rest] : rest;
  });
  return { block: { ...block, text }, segments: moved, element };
}
