/**
 * @typedef {object} Score
 * @property {number} precision From 0 to 1.
 * @property {number} recall From 0 to 1.
 * @property {number} f1 From 0 to 1.
 */

const N = 4;

/**
 * Holds a text against a gold text by their word 4-grams, each counted as often as it occurs, as
 * in the article extraction benchmark of Scrapinghub.
 *
 * @param {string} predicted
 * @param {string} gold
 * @returns {Score}
 */
export function scoreText(predicted, gold) {
  const found = countNgrams(predicted);
  const wanted = countNgrams(gold);
  let shared = 0;
  for (const [ngram, count] of found) shared += Math.min(count, wanted.get(ngram) ?? 0);
  const precision = ratio(shared, sum(found));
  const recall = ratio(shared, sum(wanted));
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/**
 * @param {string} text
 * @returns {Map<string, number>}
 */
function countNgrams(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const length = Math.min(N, words.length);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let end = length; length > 0 && end <= words.length; end += 1) {
    const ngram = words.slice(end - length, end).join(' ');
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

/** @param {Map<string, number>} counts */
function sum(counts) {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/**
 * @param {number} part
 * @param {number} whole
 */
function ratio(part, whole) {
  return whole === 0 ? 0 : part / whole;
}
