import { getDocumentElement } from '../nodes.js';

/** @typedef {'above' | 'below'} Side */

/** Between the claim and the card, and the card and the window's edge, in CSS pixels. */
const GAP = 8;
/** With less room than this above and below the claim, the card stands beside the line. */
const LEAST = 140;
/** Where a card fits on both sides, it stands above if that is nearer by more than this. */
const NEARER = 60;

/**
 * Puts a card where it does not cover its claim: below it, or above where it fits only there or is
 * much nearer to the pointer; and where the claim fills the window, below or above the line that is
 * meant.
 *
 * @param {HTMLElement} card With a fixed position.
 * @param {DOMRect[]} lines Where the claim is in the window.
 * @param {{ x: number, y: number } | null} pointer Which of them is meant; null for the first.
 * @param {Side | null} side Where it stays if it stands there already.
 * @returns {Side | null} Where it stands.
 */
export function placeCard(card, lines, pointer, side) {
  const [first] = lines;
  if (!first) return side;
  const meant = pointer ? (lines.find((line) => isOn(line, pointer.y)) ?? first) : first;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const hasRoom = Math.max(top, innerHeight - bottom) >= LEAST + 2 * GAP;
  const room = {
    above: Math.max(0, (hasRoom ? top : meant.top) - 2 * GAP),
    below: Math.max(0, innerHeight - (hasRoom ? bottom : meant.bottom) - 2 * GAP),
  };
  card.style.maxHeight = '';
  const { width, height } = card.getBoundingClientRect();
  const isAboveNearer = pointer !== null && bottom - meant.bottom > meant.top - top + NEARER;
  const chosen = side ?? chooseSide(height, room, isAboveNearer);
  const shown = Math.min(height, room[chosen]);
  card.style.maxHeight = `${room[chosen]}px`;
  const y = chosen === 'below' ? innerHeight - room.below - GAP : room.above + GAP - shown;
  const x = (pointer ? pointer.x - width / 3 : meant.left) || 0;
  const limit = (getDocumentElement(document)?.clientWidth ?? innerWidth) - width - GAP;
  card.style.left = `${Math.max(GAP, Math.min(x, limit))}px`;
  card.style.top = `${y}px`;
  return chosen;
}

/**
 * @param {number} height The card's.
 * @param {Record<Side, number>} room
 * @param {boolean} isAboveNearer
 * @returns {Side}
 */
function chooseSide(height, { above, below }, isAboveNearer) {
  const [fitsAbove, fitsBelow] = [height <= above, height <= below];
  if (fitsAbove && fitsBelow) return isAboveNearer ? 'above' : 'below';
  if (fitsAbove || fitsBelow) return fitsBelow ? 'below' : 'above';
  return below >= above ? 'below' : 'above';
}

/**
 * @param {DOMRect} line
 * @param {number} y
 */
function isOn({ top, bottom }, y) {
  return y >= top - 3 && y <= bottom + 3;
}
