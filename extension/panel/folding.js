/**
 * A text as it is searched: without differences of case and of accents.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * Where a text has some words, as `fold` tells them.
 *
 * @param {string} text
 * @param {string} words
 * @returns {{ start: number, end: number }[]} In UTF-16 units; none for no words.
 */
export function findHits(text, words) {
  const wanted = fold(words);
  if (wanted === '') return [];
  let folded = '';
  /** @type {number[]} Of each unit of the folded text, where its character begins. */
  const starts = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit += 1) starts.push(at);
    folded += part;
    at += character.length;
  }
  starts.push(text.length);
  const hits = [];
  for (let from = folded.indexOf(wanted); from >= 0; ) {
    const to = from + wanted.length;
    const start = starts[from] ?? 0;
    // A character that folds to several is a hit as a whole.
    const end = starts.slice(to).find((one) => one > (starts[to - 1] ?? 0)) ?? text.length;
    hits.push({ start, end });
    from = folded.indexOf(wanted, to);
  }
  return hits;
}
