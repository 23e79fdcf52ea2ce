import { measure } from '../locate/claim-ranges.js';
import { getParentElement, scrollIntoView } from '../nodes.js';

/** A claim within this part of the window's height, from the top, is in view already. */
const COMFORT = { top: 0.12, bottom: 0.8 };
/** Where in the window's height a claim comes to stand. */
const TARGET = 0.35;

/**
 * Brings a claim into view: at once, since a reader who jumps wants to be there.
 *
 * @param {StaticRange[]} ranges
 */
export function bringIntoView(ranges) {
  const [first] = ranges;
  if (!first || isComfortable(measure(first))) return;
  // The element first, as it may scroll within another; then the very line.
  const element = getParentElement(first.startContainer);
  if (element) scrollIntoView(element, { block: 'center', behavior: 'instant' });
  const { top, height } = measure(first);
  if (isComfortable({ top, height }) || height === 0) return;
  scrollBy({ top: top - innerHeight * TARGET, behavior: 'instant' });
}

/** @param {{ top: number, height: number }} place */
function isComfortable({ top, height }) {
  return height > 0 && top > innerHeight * COMFORT.top && top < innerHeight * COMFORT.bottom;
}
