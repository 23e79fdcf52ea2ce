/** @typedef {import('./report.d.ts').BlockSpan} BlockSpan */

/**
 * What an article says of somebody who gave no answer: who and what they did, but not who twice where that
 * stands among the words.
 *
 * @param {Pick<import('./report.d.ts').NoAnswer, 'who' | 'words'>} noAnswer
 * @returns {BlockSpan[]} In its order.
 */
export function placeNoAnswer({ who, words }) {
  return [...who.filter((span) => !isInside(span, words)), ...words].sort(
    (a, b) => a.block - b.block || a.start - b.start,
  );
}

/**
 * Whether a span is a part of one of some words.
 *
 * @param {BlockSpan} span
 * @param {BlockSpan[]} words
 * @returns {boolean}
 */
export function isInside({ block, start, end }, words) {
  return words.some((part) => part.block === block && part.start <= start && end <= part.end);
}
