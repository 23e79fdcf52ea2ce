import { getParentElement } from '../../nodes.js';

/** By these, what stands in an element stands side by side. */
const SIDE_BY_SIDE = /flex|grid|table-row/;

/**
 * Whether an element is taken out of the lines in which it stands, so that they go on beside it.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isTakenOutOfLines(element) {
  const { cssFloat, position } = getComputedStyle(element);
  return (cssFloat !== '' && cssFloat !== 'none') || position === 'absolute';
}

/**
 * Whether an element is laid out side by side with those around it.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isSideBySide(element) {
  const around = getParentElement(element);
  return around !== null && SIDE_BY_SIDE.test(getComputedStyle(around).display);
}
