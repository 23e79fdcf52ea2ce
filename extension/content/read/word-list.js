/**
 * Takes the words out of a word list: one in each line, below the lines that say what it is and where it comes
 * from.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function listWords(text) {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
