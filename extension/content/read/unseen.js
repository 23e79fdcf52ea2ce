import { getParentElement, isOpaque } from '../nodes.js';

/** So many elements around a text may cut it off. */
const MAX_AROUND = 4;
/** What is no larger is not to be seen, in CSS pixels. */
const NOTHING = 1;
const CUTS = /hidden|clip/;

/**
 * Whether an element that is rendered is not to be seen all the same: transparent, out of the window, cut
 * off.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isUnseen(element) {
  if (!isOpaque(element)) return true;
  const { right, bottom, height } = element.getBoundingClientRect();
  // Nobody scrolls up or to the left of where a page begins.
  const { scrollX, scrollY } = element.ownerDocument.defaultView ?? { scrollX: 0, scrollY: 0 };
  if (height <= NOTHING || right + scrollX <= 0 || bottom + scrollY <= 0) return true;
  let outer = /** @type {Element | null} */ (element);
  for (let around = 0; outer && around < MAX_AROUND; around += 1) {
    if (cutsOff(outer)) return true;
    outer = getParentElement(outer);
  }
  return false;
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
