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
 * Whether two readings of a page's text found the same.
 *
 * @param {Attribution} a
 * @param {Attribution} b
 */
export function isSameClaim(a, b) {
  const [one, other] = [a, b].map(({ source, cue, content }) => [source, cue, content]);
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * @param {BlockSpan} a
 * @param {BlockSpan} b
 */
function compareSpans(a, b) {
  return a.block - b.block || a.start - b.start;
}
