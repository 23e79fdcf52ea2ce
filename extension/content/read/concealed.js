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

/** Sentences of fewer words are labels and signs, and so is what has no sentence. */
const SOME_WORDS = 3;
/** So many words are prose without the end of a sentence. */
const MANY_WORDS = 8;
const ENDS_SENTENCE = /[.!?…]/;
/** What is no prose of the element in which it stands. */
const NO_PROSE = 'a, button, [role="button"], script, style, template, noscript, select, svg';
/** A first letter that stands by itself, with the mark that opens a quotation. */
const INITIAL = /^[\s\p{Ps}\p{Pi}"']*\p{Lu}[’']?$/u;
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
  if (isTwin(getNextSibling(element), own) || isTwin(getPreviousSibling(element), own)) return true;
  if (INITIAL.test(own) && GOES_ON.test(readAfter(element))) return true;
  // Words that are drawn letter by letter have a label by which they are heard.
  const labeled = closest(element, '[aria-label]');
  if (!labeled || labeled === element) return false;
  return reduce(getAttribute(labeled, 'aria-label')) === reduce(getText(labeled));
}

/**
 * Whether a node holds the same words for screen readers.
 *
 * @param {Node | null} node
 * @param {string} own
 */
function isTwin(node, own) {
  return node !== null && isForScreenReaders(node) && reduce(getText(node)) === reduce(own);
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

/** @param {Node} node */
function isForScreenReaders(node) {
  if (getNodeType(node) !== ELEMENT_NODE) return false;
  const classes = getAttribute(/** @type {Element} */ (node), 'class') ?? '';
  return tellByClass(classes) === 'unread';
}

/** @param {string | null} text */
function reduce(text) {
  return (text ?? '').replace(/\s+/g, '').toLowerCase();
}
