import { getParentElement, isOpaque } from '../../nodes.js';

/** @typedef {import('./joined-blocks.js').Piece} Piece */

/** Shorter texts stand on a page more than once for good reasons, in UTF-16 units. */
const LEAST_TEXT = 40;
/** So many elements around a text may cut it off. */
const MAX_AROUND = 4;
/** What is no larger is not to be seen, in CSS pixels. */
const NOTHING = 1;
const CUTS = /hidden|clip/;

/**
 * Leaves out the copies of paragraphs that nobody sees, where the same words are to be seen, too:
 * out of the window, cut off, transparent. Of words that stand there once, how they are hidden does
 * not matter: a page may be about to show them.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
export function leaveOutCopies(pieces) {
  /** @type {Map<string, Piece[]>} */
  const known = new Map();
  let hasCopies = false;
  for (const piece of pieces) {
    const { text } = piece.block;
    if (text.length < LEAST_TEXT) continue;
    const same = known.get(text);
    hasCopies ||= same !== undefined;
    if (same) same.push(piece);
    else known.set(text, [piece]);
  }
  if (!hasCopies) return pieces;
  /** @type {Set<Piece>} */
  const unseen = new Set();
  for (const same of known.values()) {
    if (same.length === 1) continue;
    // Two copies may stand in one paragraph, the one for the eye and the other for screen readers.
    const hidden = same.filter(({ element, segments: [first] }) =>
      first ? !isSeen(getParentElement(first.node) ?? element) : !isSeen(element),
    );
    if (hidden.length < same.length) for (const piece of hidden) unseen.add(piece);
  }
  return pieces.filter((piece) => !unseen.has(piece));
}

/** @param {Element} element */
function isSeen(element) {
  if (!isOpaque(element)) return false;
  const { right, bottom, height } = element.getBoundingClientRect();
  // Nobody scrolls up or to the left of where a page begins.
  const { scrollX, scrollY } = element.ownerDocument.defaultView ?? { scrollX: 0, scrollY: 0 };
  if (height <= NOTHING || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  let outer = /** @type {Element | null} */ (element);
  for (let around = 0; outer && around < MAX_AROUND; around += 1) {
    if (cutsOff(outer)) return false;
    outer = getParentElement(outer);
  }
  return true;
}

/**
 * Whether an element shows nothing of what is in it.
 *
 * @param {Element} element
 */
function cutsOff(element) {
  const { overflow, clip, clipPath } = getComputedStyle(element);
  if (/^inset\((?:50|100)%/.test(clipPath)) return true;
  if (/^rect\((?:[01](?:px)?,? ?){4}\)$/.test(clip)) return true;
  if (!CUTS.test(overflow)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= NOTHING || height <= NOTHING;
}
