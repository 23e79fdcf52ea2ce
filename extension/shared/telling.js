import { make } from './element.js';
import { formatList, message } from './localize.js';

/**
 * Words of an article, which are English in whatever language a reader is told of them.
 *
 * @typedef {{ quoted: string }} Quoted
 */

/**
 * What a reader is told, in their own language but for the words of an article in it.
 *
 * @typedef {string | (string | Quoted)[]} Telling
 */

/** What stands for the parts of a text until they are put in their places: characters of no language. */
const FIRST_MARK = 0xe000;
const MARKS = /([\uE000-\uE0FF])/u;

/**
 * @param {string} words Of the article.
 * @returns {Telling}
 */
export function quote(words) {
  return words === '' ? '' : [{ quoted: words }];
}

/**
 * A message as `message` finds it.
 *
 * @param {string} key
 * @param {...Telling} parts What stands for `$1`, `$2`…
 * @returns {Telling}
 */
export function tell(key, ...parts) {
  return fill((marks) => message(key, ...marks), parts);
}

/**
 * @param {Telling[]} items
 * @returns {Telling} “a, b and c”, as the language has it.
 */
export function tellList(items) {
  return fill(formatList, items);
}

/**
 * @param {Telling[]} tellings
 * @param {string} between
 * @returns {Telling}
 */
export function joinTellings(tellings, between) {
  return tellings.flatMap((one, at) => (at === 0 ? piecesOf(one) : [between, ...piecesOf(one)]));
}

/**
 * What is told, as text alone.
 *
 * @param {Telling} telling
 * @returns {string}
 */
export function plain(telling) {
  return piecesOf(telling)
    .map((piece) => (typeof piece === 'string' ? piece : piece.quoted))
    .join('');
}

/**
 * What is told, for a page: in it the article's words say in which language they are.
 *
 * @param {Telling} telling
 * @returns {(string | HTMLElement)[]}
 */
export function showTelling(telling) {
  return piecesOf(telling).map((piece) =>
    typeof piece === 'string' ? piece : make('span', { lang: 'en' }, piece.quoted),
  );
}

/**
 * @param {(marks: string[]) => string} makeText
 * @param {Telling[]} parts
 * @returns {Telling}
 */
function fill(makeText, parts) {
  const marks = parts.map((_, at) => String.fromCharCode(FIRST_MARK + at));
  return makeText(marks)
    .split(MARKS)
    .flatMap((piece) => {
      const part = parts[piece.charCodeAt(0) - FIRST_MARK];
      if (part !== undefined && MARKS.test(piece)) return piecesOf(part);
      return piece === '' ? [] : [piece];
    });
}

/**
 * What is told, piece by piece.
 *
 * @param {Telling} telling
 */
export function piecesOf(telling) {
  return typeof telling === 'string' ? [telling] : telling;
}
