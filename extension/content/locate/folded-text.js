import {
  contains,
  getParentElement,
  getText,
  isVisible,
  matches,
  querySelectorAll,
} from '../nodes.js';
import { findStoryRoots } from './story-roots.js';

/** @typedef {import('../read/reader.js').Reading} Reading */

/** So many words are worth unfolding. */
const MANY_WORDS = 40;
/** More elements that hide text are not looked at: pages that have them have menus. */
const MAX_ELEMENTS = 300;
/** What is hidden until it is opened, and is no text of the page. */
const NO_TEXT =
  'nav, menu, form, dialog, [role="dialog"], [role="alertdialog"], [role="menu"], ' +
  '[role="navigation"], [role="tooltip"], [role="listbox"]';

/**
 * Whether the page has folded away some of the text that was read: a good many words, no menu, and no
 * second copy of what is to be seen.
 *
 * @param {Reading} reading
 * @param {number[]} story Indexes of the blocks that were read.
 */
export function isTextFolded(reading, story) {
  if (reading.hidden.size === 0 || reading.hidden.size > MAX_ELEMENTS) return false;
  const roots = [...findStoryRoots(reading, story)];
  const seen = new Set(reading.page.blocks.map(({ text }) => text));
  /** By what the folded pieces stand in, as each paragraph may be hidden by itself. */
  const words = /** @type {Map<Element | null, number>} */ (new Map());
  for (const element of reading.hidden) {
    const root = roots.find((candidate) => contains(candidate, element));
    if (!root) continue;
    const fold = findFold(element, root);
    if (isWithin(fold, NO_TEXT)) continue;
    const holder = getParentElement(fold);
    const count = (words.get(holder) ?? 0) + countWords(element, seen);
    if (count >= MANY_WORDS) return true;
    words.set(holder, count);
  }
  return false;
}

/**
 * The outermost element that is hidden around one that is: what a reader unfolds.
 *
 * @param {Element} element
 * @param {Node} root
 */
function findFold(element, root) {
  let fold = element;
  for (
    let outer = getParentElement(fold);
    outer && outer !== root && !isVisible(outer);
    outer = getParentElement(outer)
  ) {
    fold = outer;
  }
  return fold;
}

/**
 * @param {Element} element
 * @param {string} selectors
 */
function isWithin(element, selectors) {
  for (
    let outer = /** @type {Element | null} */ (element);
    outer;
    outer = getParentElement(outer)
  ) {
    if (matches(outer, selectors)) return true;
  }
  return false;
}

/**
 * The words of an element that stand in no link.
 *
 * @param {Element} element
 * @param {Set<string>} seen The texts that are to be seen anyway.
 */
function countWords(element, seen) {
  const text = normalize(element);
  if (seen.has(text) || isWithin(element, 'a')) return 0;
  const links = [...querySelectorAll(element, 'a')].map(normalize);
  return count(text) - links.reduce((sum, link) => sum + count(link), 0);
}

/** @param {Element} element */
function normalize(element) {
  return (getText(element) ?? '').replace(/\s+/g, ' ').trim();
}

/** @param {string} text */
function count(text) {
  return text === '' ? 0 : text.split(' ').length;
}
