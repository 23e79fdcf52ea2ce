import { contains, getParent } from '../../nodes.js';
import { joinPieces } from './joined-blocks.js';

/** @typedef {import('./joined-blocks.js').Piece} Piece */

/** What opens a quotation, and the first letter after it. */
const INITIAL = /^[\p{Ps}\p{Pi}"']*\p{L}?[’']?$/u;
/** The longest of these, in UTF-16 units. */
const MAX_INITIAL = 3;
/** A letter that is a word. */
const WORD = /[AIO]$/;
const LETTER = /\p{L}/u;
const STARTS_WORD = /^[\p{L}’']/u;
/** A word does not begin like this. */
const GOES_ON = /^[\p{Ll}’']/u;

/**
 * Whether a text is but the first letter of a word that goes on in the text behind it: pages draw it
 * larger, as an element that floats or is a block by itself.
 *
 * @param {string} before All of the block's text so far.
 * @param {Element} element In what the letter stands.
 * @param {string} after The text behind it, without white space between.
 * @returns {boolean}
 */
export function isDropCap(before, element, after) {
  if (!INITIAL.test(before) || !STARTS_WORD.test(after)) return false;
  return !LETTER.test(before) || GOES_ON.test(after) || isTakenOut(element);
}

/**
 * Whether the white space behind a first letter stands in the markup alone: the letter floats, and is no
 * word by itself.
 *
 * @param {string} before All of the block's text so far.
 * @param {Element} element In what the letter stands.
 * @param {string} after The data behind it.
 * @returns {boolean}
 */
export function isSpacedDropCap(before, element, after) {
  const letter = before.trimEnd();
  if (letter.length > MAX_INITIAL || !LETTER.test(letter) || WORD.test(letter)) return false;
  return INITIAL.test(letter) && GOES_ON.test(after.trimStart()) && isTakenOut(element);
}

/**
 * Joins first letters that are blocks of their own with the paragraphs that they begin.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
export function joinDropCaps(pieces) {
  /** @type {Piece[]} */
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && isFirstLetter(last, piece)) {
      joined.pop();
      joined.push(joinPieces([last, piece], '', piece));
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/**
 * Whether a block is the first letter of the next one.
 *
 * @param {Piece} letter
 * @param {Piece} next
 */
function isFirstLetter({ block: { text }, element }, next) {
  // Most blocks are longer: nothing else is asked of them.
  if (text.length > MAX_INITIAL || element === next.element || !LETTER.test(text)) return false;
  const isBeside =
    contains(next.element, element) || getParent(element) === getParent(next.element);
  return isBeside && isTakenOut(element) && isDropCap(text, element, next.block.text);
}

/**
 * Whether an element is taken out of the lines in which it stands, so that they go on beside it.
 *
 * @param {Element} element
 */
function isTakenOut(element) {
  const { cssFloat, position } = getComputedStyle(element);
  return (cssFloat !== '' && cssFloat !== 'none') || position === 'absolute';
}
