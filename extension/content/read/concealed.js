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
  if (findTwin(element)) return true;
  if (INITIAL.test(own) && GOES_ON.test(readAfter(element))) return true;
  // Words that are drawn letter by letter have a label by which they are heard.
  const labeled = closest(element, '[aria-label]');
  if (!labeled || labeled === element) return false;
  return reduce(getAttribute(labeled, 'aria-label')) === reduce(getText(labeled));
}

/**
 * The element beside one that assistive technology is to pass by, or beside some of these in a row, which
 * holds the same words for screen readers and is not to be seen.
 *
 * @param {Element} element One with `aria-hidden="true"`.
 * @returns {Element | null}
 */
export function findTwin(element) {
  const own = getText(element) ?? '';
  if (own.length > MAX_TWIN || own.trim() === '') return null;
  const row = [element];
  const [before, after] = [getPreviousSibling, getNextSibling].map((next) => {
    let node = passBlank(element, next);
    for (; node && row.length < MAX_PARTS && isConcealed(node); node = passBlank(node, next)) {
      if (next === getNextSibling) row.push(/** @type {Element} */ (node));
      else row.unshift(/** @type {Element} */ (node));
    }
    return node;
  });
  const words = reduce(row.map(getText).join(''));
  const isTwin = (/** @type {Node | null | undefined} */ node) => {
    if (!node || getNodeType(node) !== ELEMENT_NODE || reduce(getText(node)) !== words)
      return false;
    return isForScreenReaders(node) || isUnseen(/** @type {Element} */ (node));
  };
  return /** @type {Element | null} */ ([before, after].find(isTwin) ?? null);
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

/** @param {Node} node */
function isConcealed(node) {
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
