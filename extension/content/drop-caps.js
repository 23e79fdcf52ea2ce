import { contains, getParent } from './nodes.js';

/** @typedef {import('../shared/page.d.ts').Block} Block */
/** @typedef {import('./rereading.js').Blocks} Blocks */

/** What opens a quotation, and the first letter after it. */
const INITIAL = /^[\p{Ps}\p{Pi}"']*\p{L}?[’']?$/u;
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
 * Joins first letters that are blocks of their own with the paragraphs that they begin.
 *
 * @param {Blocks} all
 * @returns {Blocks & { isJoined: boolean }} `isJoined` says whether there were any.
 */
export function joinDropCaps({ blocks, segments, elements }) {
  /** @type {Blocks} */
  const all = { blocks: [], segments: [], elements: [] };
  let isJoined = false;
  for (let at = 0; at < blocks.length; at += 1) {
    let block = /** @type {Block} */ (blocks[at]);
    let places = segments[at] ?? [];
    if (begins(all, block, /** @type {Element} */ (elements[at]))) {
      const cap = /** @type {Block} */ (all.blocks.pop());
      const capPlaces = all.segments.pop() ?? [];
      all.elements.pop();
      const { length } = cap.text;
      places = [
        ...capPlaces,
        ...places.map((place) => ({ ...place, textStart: place.textStart + length })),
      ];
      block = {
        ...block,
        text: cap.text + block.text,
        linkChars: cap.linkChars + block.linkChars,
      };
      isJoined = true;
    }
    all.blocks.push(block);
    all.segments.push(places);
    all.elements.push(/** @type {Element} */ (elements[at]));
  }
  return { ...all, isJoined };
}

/**
 * Whether the last of some blocks is the first letter of the next one.
 *
 * @param {Blocks} all
 * @param {Block} next
 * @param {Element} element
 */
function begins({ blocks, elements }, next, element) {
  const text = blocks.at(-1)?.text ?? '';
  const own = elements.at(-1);
  // Most blocks are longer: nothing else is asked of them.
  if (!own || text.length > 3 || own === element || !LETTER.test(text)) return false;
  const isBeside = contains(element, own) || getParent(own) === getParent(element);
  return isBeside && isTakenOut(own) && isDropCap(text, own, next.text);
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
