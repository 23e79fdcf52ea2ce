/**
 * Leaves a User Timing measure of how long it took until what was just put into the page was drawn.
 *
 * @param {string} name
 * @param {number} start When it began, as `performance.now` tells it.
 */
export function measureDrawn(name, start) {
  // After the next frame, when all of it has been drawn.
  requestAnimationFrame(() => setTimeout(() => performance.measure(name, { start })));
}
