import { message } from './localize.js';

/** From a name longer than this, what follows its first comma is set apart, in UTF-16 units. */
const LONG = 40;
/** Longer names are cut where there is little room, in characters. */
const MAX_SHORT = 60;

/**
 * What a source is called where it is told of: by its name, or by the article's own words, told to
 * be such, where it is not clear who is meant.
 *
 * @param {Pick<import('./report.d.ts').Source, 'name' | 'kind'>} source
 * @returns {string}
 */
export function callSource({ name, kind }) {
  return kind === 'unclear' ? message('ownWords', name) : name;
}

/**
 * Parts a source's name or description: what it is called, and what is added about it after the
 * first comma, where the whole is long.
 *
 * @param {string} name
 * @returns {{ head: string, rest: string }} Together the whole name.
 */
export function splitName(name) {
  const at = name.length > LONG ? name.indexOf(', ') : -1;
  return at < 0 ? { head: name, rest: '' } : { head: name.slice(0, at), rest: name.slice(at) };
}

/**
 * A source's name or description, short enough to stand in a sentence.
 *
 * @param {string} name
 * @returns {string}
 */
export function shortenName(name) {
  return clip(splitName(name).head, MAX_SHORT);
}

/**
 * Cuts a text to a number of characters, between two words where there is room for most of it.
 *
 * @param {string} text
 * @param {number} length
 * @returns {string}
 */
export function clip(text, length) {
  const characters = [...text];
  if (characters.length <= length) return text;
  const kept = characters.slice(0, length - 1).join('');
  const isWithinWord = /\S/.test(characters[length - 1] ?? '');
  const end = isWithinWord ? kept.lastIndexOf(' ') : -1;
  return `${(end > kept.length / 2 ? kept.slice(0, end) : kept).replace(/[\s,;:–—-]+$/u, '')}…`;
}
