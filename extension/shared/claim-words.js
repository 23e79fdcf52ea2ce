/** @typedef {import('./report.d.ts').Attribution} Attribution */
/** @typedef {import('./report.d.ts').BlockSpan} BlockSpan */

/** What stands between parts of a text that do not stand together. */
export const GAP = ' … ';
/** What sites set in their own ways: quotation marks, dashes, spaces. */
const TYPOGRAPHY = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a page in some spans.
 *
 * @param {string[]} blocks The text of every block of the page.
 * @param {BlockSpan[]} spans
 * @returns {string}
 */
export function readSpans(blocks, spans) {
  return spans.map(({ block, start, end }) => (blocks[block] ?? '').slice(start, end)).join(GAP);
}

/**
 * What a claim is known by wherever it is read again, whatever site it stands on: who is taken to
 * say what, and by which words. Read in another way, the same sentence is another claim.
 *
 * @param {string[]} blocks The text of every block of the page.
 * @param {Attribution} attribution
 * @returns {string}
 */
export function wordsOf(blocks, { source, cue, content }) {
  const parts = [source, cue, content].map((spans) => readSpans(blocks, spans));
  const plain = parts.map((part) => part.normalize('NFKC').toLowerCase().replace(TYPOGRAPHY, ' '));
  return plain.map((part) => part.trim()).join('\n');
}
