import {
  closest,
  ELEMENT_NODE,
  getAttribute,
  getNextSibling,
  getNodeType,
  getPreviousSibling,
  getText,
  holdsStoryElement,
  querySelectorAll,
} from '../nodes.js';
import { tellByClass } from './class-names.js';
import { isUnseen } from './unseen.js';

/** Sentences of fewer words are labels and signs, and so is what has no sentence. */
const SOME_WORDS = 3;
/** So many words are prose without the end of a sentence. */
const MANY_WORDS = 8;
const ENDS_SENTENCE = /[.!?…]/;
/** What is no prose of the element in which it stands. */
const NO_PROSE = 'a, button, [role="button"], script, style, template, noscript, select, svg';
/** A first letter that stands by itself, with the mark that opens a quotation. */
const INITIAL = /^[\s\p{Ps}\p{Pi}"']*\p{Lu}[’']?$/u;
/** Longer text stands in no line beside a copy for screen readers, in UTF-16 units. */
const MAX_TWIN = 400;
/** So many parts of a word are drawn one by one. */
const MAX_PARTS = 40;
/** Text that goes on with a word. */
const GOES_ON = /^[\p{L}’']/u;

/**
 * Whether an element that assistive technology is to pass by stands there for those who see: a
 * page's main part behind a dialog, paragraphs that a paywall's template marked so, a first letter
 * that is drawn by itself, words beside which a copy for screen readers stands. Signs, icons and
 * lists of links are not worth reading.
 *
 * @param {Element} element One with `aria-hidden="true"`.
 * @returns {boolean}
 */
export function isForSight(element) {
  return holdsStoryElement(element) || holdsProse(element) || isPartOfWords(element);
}

/** @param {Element} element */
function holdsProse(element) {
  const text = getText(element) ?? '';
  const words = countWords(text);
  if (words < SOME_WORDS || (words < MANY_WORDS && !ENDS_SENTENCE.test(text))) return false;
  let others = 0;
  for (const other of querySelectorAll(element, NO_PROSE))
    others += countWords(getText(other) ?? '');
  return words - others >= SOME_WORDS && others <= words / 2;
}

/** @param {string} text */
function countWords(text) {
  const plain = text.trim();
  return plain === '' ? 0 : plain.split(/\s+/).length;
}

/** @param {Element} element */
function isPartOfWords(element) {
  const own = (getText(element) ?? '').trim();
  if (own === '') return false;
  if (INITIAL.test(own) && GOES_ON.test(readAfter(element))) return true;
  // Words that are drawn letter by letter have a label by which they are heard.
  const labeled = closest(element, '[aria-label]');
  if (!labeled || labeled === element) return false;
  return reduce(getAttribute(labeled, 'aria-label')) === reduce(getText(labeled));
}

/**
 * What stands for those who see beside a copy for screen readers.
 *
 * @typedef {object} Pair
 * @property {Element[]} row The elements with `aria-hidden="true"`, one or some in a row.
 * @property {Element} twin The one that holds the same words, and is not to be seen.
 */

/**
 * Finds what stands beside a row of elements that assistive technology is to pass by.
 *
 * @param {Element} element The first of a row: others are not looked from, as rows are long.
 * @returns {Pair | null}
 */
export function findPair(element) {
  const own = getText(element) ?? '';
  if (own.length > MAX_TWIN || own.trim() === '') return null;
  const before = passBlank(element, getPreviousSibling);
  if (before && isConcealed(before)) return null;
  const row = [element];
  let after = passBlank(element, getNextSibling);
  for (; after && isConcealed(after); after = passBlank(after, getNextSibling)) {
    if (row.push(/** @type {Element} */ (after)) > MAX_PARTS) return null;
  }
  if (!before && !after) return null;
  const words = reduce(row.map(getText).join(''));
  for (const near of [before, after]) {
    if (near && getNodeType(near) === ELEMENT_NODE && reduce(getText(near)) === words) {
      const twin = /** @type {Element} */ (near);
      if (isForScreenReaders(twin) || isUnseen(twin)) return { row, twin };
    }
  }
  return null;
}

/**
 * The first of the row in which an element stands that assistive technology is to pass by.
 *
 * @param {Element} element
 * @returns {Element}
 */
export function findRowStart(element) {
  let first = /** @type {Node} */ (element);
  for (let parts = 0; parts < MAX_PARTS; parts += 1) {
    const before = passBlank(first, getPreviousSibling);
    if (!before || !isConcealed(before)) break;
    first = before;
  }
  return /** @type {Element} */ (first);
}

/**
 * The next node, or the one before, that is no white space.
 *
 * @param {Node} node
 * @param {(node: Node) => Node | null} next
 * @returns {Node | null}
 */
function passBlank(node, next) {
  let found = next(node);
  while (found && getNodeType(found) !== ELEMENT_NODE && (getText(found) ?? '').trim() === '') {
    found = next(found);
  }
  return found;
}

/**
 * Whether a node is an element that assistive technology is to pass by.
 *
 * @param {Node} node
 * @returns {boolean}
 */
export function isConcealed(node) {
  if (getNodeType(node) !== ELEMENT_NODE) return false;
  return getAttribute(/** @type {Element} */ (node), 'aria-hidden') === 'true';
}

/**
 * The text behind an element, without what is there for screen readers.
 *
 * @param {Element} element
 */
function readAfter(element) {
  let node = getNextSibling(element);
  while (node && (isForScreenReaders(node) || getText(node) === '')) node = getNextSibling(node);
  return (node && getText(node)) ?? '';
}

/**
 * Whether a node is, by its class names, for screen readers and not to be seen.
 *
 * @param {Node} node
 * @returns {boolean}
 */
export function isForScreenReaders(node) {
  if (getNodeType(node) !== ELEMENT_NODE) return false;
  const classes = getAttribute(/** @type {Element} */ (node), 'class') ?? '';
  return tellByClass(classes) === 'unread';
}

/** @param {string | null} text */
function reduce(text) {
  return (text ?? '').replace(/\s+/g, '').toLowerCase();
}
