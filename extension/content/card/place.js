import { getDocumentElement } from '../nodes.js';

/** Between the claim and the card, and the card and the window's edge, in CSS pixels. */
const GAP = 8;
/** With less room than this above and below the claim, the card stands beside the line. */
const LEAST = 140;

/**
 * Puts a card where it does not cover its claim: below it, else above it, and where the claim
 * fills the window, below or above the line that is meant.
 *
 * @param {HTMLElement} card With a fixed position.
 * @param {DOMRect[]} lines Where the claim is in the window.
 * @param {{ x: number, y: number } | null} pointer Which of them is meant; null for the first.
 */
export function placeCard(card, lines, pointer) {
  const [first] = lines;
  if (!first) return;
  const meant = pointer ? (lines.find((line) => isOn(line, pointer.y)) ?? first) : first;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const hasRoom = Math.max(top, innerHeight - bottom) >= LEAST + 2 * GAP;
  const above = (hasRoom ? top : meant.top) - 2 * GAP;
  const below = innerHeight - (hasRoom ? bottom : meant.bottom) - 2 * GAP;
  card.style.maxHeight = '';
  const { width, height } = card.getBoundingClientRect();
  const isBelow = height <= below || below >= above;
  const shown = Math.min(height, Math.max(0, isBelow ? below : above));
  card.style.maxHeight = `${Math.max(0, isBelow ? below : above)}px`;
  const y = isBelow ? innerHeight - below - GAP : above + GAP - shown;
  const x = (pointer ? pointer.x - width / 3 : meant.left) || 0;
  const limit = (getDocumentElement(document)?.clientWidth ?? innerWidth) - width - GAP;
  card.style.left = `${Math.max(GAP, Math.min(x, limit))}px`;
  card.style.top = `${y}px`;
}

/**
 * @param {DOMRect} line
 * @param {number} y
 */
function isOn({ top, bottom }, y) {
  return y >= top - 3 && y <= bottom + 3;
}
