import { getParentElement } from '../../nodes.js';
import { isUnseen } from '../unseen.js';

/** @typedef {import('./joined-blocks.js').Piece} Piece */

/** Shorter texts stand on a page more than once for good reasons, in UTF-16 units. */
const LEAST_TEXT = 40;

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
      isUnseen((first && getParentElement(first.node)) ?? element),
    );
    if (hidden.length < same.length) for (const piece of hidden) unseen.add(piece);
  }
  return pieces.filter((piece) => !unseen.has(piece));
}
