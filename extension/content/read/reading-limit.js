/** What a page sends has no more words than this. */
const MAX_WORDS = 200_000;
/** The same in UTF-16 units, for text that has hardly any spaces. */
const MAX_UNITS = 4_000_000;
/** A word takes two units at least, with the space after it: so much text is read in any case. */
export const MAX_UNCOUNTED_UNITS = 2 * MAX_WORDS;

/** Says where the reader stops on a page that is too long. */
export class ReadingLimit {
  /** Whether some text was left out. */
  reached = false;
  #units = 0;
  #words = 0;
  /** Blocks whose words were not counted, as there could not be too many of them yet. */
  #uncounted = /** @type {string[]} */ ([]);

  /**
   * Cuts a block's text to what is still read of the page, and counts it in.
   *
   * @param {string} text
   * @returns {string}
   */
  cut(text) {
    const unitsLeft = MAX_UNITS - this.#units;
    this.#units += text.length;
    this.#uncounted.push(text);
    if (this.#units <= MAX_UNCOUNTED_UNITS) return text;

    for (const block of this.#uncounted) this.#words += countWords(block);
    this.#uncounted = [];
    const excess = this.#words - MAX_WORDS;
    if (excess <= 0 && text.length <= unitsLeft) return text;
    this.reached = true;
    const kept = excess > 0 ? keepWords(text, countWords(text) - excess) : text;
    return kept.slice(0, unitsLeft);
  }
}

/** @param {string} text White space collapsed. */
function countWords(text) {
  return text.split(' ').length;
}

/**
 * @param {string} text White space collapsed.
 * @param {number} count
 */
function keepWords(text, count) {
  return text.split(' ', count).join(' ');
}
