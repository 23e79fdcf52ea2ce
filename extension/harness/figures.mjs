/**
 * One measured value, as `cargo xtask bench` reads it.
 *
 * @typedef {object} Figure
 * @property {number} value
 * @property {string} unit
 * @property {'higher' | 'lower'} better Which way it gets better.
 */

/** @typedef {Record<string, Figure>} Figures By name. */

/**
 * The middle one of some numbers; the upper of the two when they are even.
 *
 * @param {number[]} numbers
 */
export function findMedian(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/**
 * @param {Figures} figures
 * @param {boolean} asJson As one object, or a line for each.
 */
export function printFigures(figures, asJson) {
  if (asJson) {
    console.log(JSON.stringify(figures));
    return;
  }
  for (const [name, { value, unit }] of Object.entries(figures)) {
    console.log(`${name}: ${value.toFixed(value < 100 ? 2 : 0)} ${unit}`);
  }
}
