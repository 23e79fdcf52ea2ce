/** @typedef {import('./report.d.ts').Attribution} Attribution */
/** @typedef {import('./report.d.ts').BlockSpan} BlockSpan */

/**
 * All that a claim takes up of the text, in reading order.
 *
 * @param {Attribution} attribution
 * @returns {BlockSpan[]}
 */
export function spansOf({ source, cue, content }) {
  return [...source, ...cue, ...content].sort(compareSpans);
}

/**
 * Orders claims as a reader meets them.
 *
 * @param {Attribution} a
 * @param {Attribution} b
 * @returns {number}
 */
export function compareClaims(a, b) {
  const [first] = spansOf(a);
  const [second] = spansOf(b);
  return first && second ? compareSpans(first, second) : 0;
}

/**
 * @param {BlockSpan} a
 * @param {BlockSpan} b
 */
function compareSpans(a, b) {
  return a.block - b.block || a.start - b.start;
}
