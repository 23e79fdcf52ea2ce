import { contains, getParent, getParentElement, getText } from '../../nodes.js';
import { listWords } from '../word-list.js';
import { isSideBySide, isTakenOutOfLines } from './beside.js';
import { joinPieces } from './joined-blocks.js';
import wholeWords from './whole-words.tsv';

/** @typedef {import('./joined-blocks.js').Piece} Piece */

/** What opens a quotation, and the first letter after it. */
const INITIAL = /^[\p{Ps}\p{Pi}"']*\p{L}?[’']?$/u;
/** The longest of these, in UTF-16 units. */
const MAX_INITIAL = 3;
/** A letter that is a word. */
const WORD = /[AIO]$/;
const WORDS = /[\p{L}’']+/gu;
const LETTER = /\p{L}/u;
const STARTS_WORD = /^[\p{L}’']/u;
/** A word does not begin like this. */
const GOES_ON = /^[\p{Ll}’']/u;
/** A word in capitals behind its first letter. */
const IN_CAPITALS = /^\p{Lu}{2}/u;
/** There a letter is a first letter only if it is so many times as large as what is around it. */
export const LARGER = 1.4;
/** Words that are never a letter and another word. */
const WHOLE_WORDS = new Set(listWords(wholeWords));
/** So many elements may hold but a letter. */
const MAX_AROUND = 4;

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
  const rest = after.trimStart();
  if (!INITIAL.test(letter) || !(GOES_ON.test(rest) || IN_CAPITALS.test(rest))) return false;
  return isTakenOut(element);
}

/**
 * How large an element's letters are, in CSS pixels.
 *
 * @param {Element} element
 * @param {string} [pseudo] Of what stands before or after it, in place of its own.
 * @returns {number}
 */
export function readFontSize(element, pseudo) {
  return Number.parseFloat(getComputedStyle(element, pseudo).fontSize);
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
      joined.push(joinPieces([last, piece], isWord(last, piece, pieces) ? ' ' : '', piece));
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
function isFirstLetter({ block: { text }, element, segments }, next) {
  // Most blocks are longer: nothing else is asked of them.
  if (text.length > MAX_INITIAL || element === next.element || !LETTER.test(text)) return false;
  const node = segments.at(-1)?.node;
  const inner = (node && getParentElement(node)) ?? element;
  const holder = findHolders(inner).at(-1);
  const around = holder && getParent(holder);
  if (!around || !contains(around, next.element)) return false;
  return isTakenOut(inner) && isDropCap(text, inner, next.block.text);
}

/**
 * Whether a first letter is a word by itself: where no white space can tell, the rest is then one that
 * stands elsewhere in the page, and the two are not one word there, nor any where one.
 *
 * @param {Piece} letter
 * @param {Piece} next
 * @param {Piece[]} pieces
 */
function isWord(letter, next, pieces) {
  const [rest = ''] = next.block.text.match(WORDS) ?? [];
  if (!WORD.test(letter.block.text) || rest === '') return false;
  const joined = (letter.block.text.at(-1) + rest).toLowerCase();
  if (WHOLE_WORDS.has(joined)) return false;
  const words = pieces.flatMap(({ block }) => {
    const mayHold = block !== next.block && block.text.toLowerCase().includes(rest.toLowerCase());
    return (mayHold && block.text.match(WORDS)) || [];
  });
  return words.includes(rest) && !words.some((word) => word.toLowerCase() === joined);
}

/**
 * The elements that hold but what this one holds, from it outward.
 *
 * @param {Element} element
 * @returns {Element[]}
 */
function findHolders(element) {
  const own = (getText(element) ?? '').trim();
  const holders = [];
  let outer = /** @type {Element | null} */ (element);
  while (outer && holders.length < MAX_AROUND && (getText(outer) ?? '').trim() === own) {
    holders.push(outer);
    outer = getParentElement(outer);
  }
  return holders;
}

/**
 * Whether an element is taken out of the lines in which it stands, so that they go on beside it: it floats,
 * or it is laid out beside them and drawn larger.
 *
 * @param {Element} element
 */
function isTakenOut(element) {
  return findHolders(element).some((holder) => {
    if (isTakenOutOfLines(holder)) return true;
    const around = isSideBySide(holder) ? getParentElement(holder) : null;
    return around !== null && readFontSize(element) >= LARGER * readFontSize(around);
  });
}
