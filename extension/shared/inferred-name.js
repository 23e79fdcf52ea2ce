import { splitName } from './source-name.js';

/** @typedef {import('./claim-list.js').Claim} Claim */

/** Below this confidence of who a source is, its name is told to be but probable. */
export const SURE_OF_WHO = 0.8;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter words, such as articles, tell nobody from another unless they begin with a capital. */
const TELLING = /^\p{Lu}|.{4}/u;
/** Whether somebody was known before is no part of what they are called. */
const ARTICLE = /^(?:an?|the)\s+/i;

/**
 * How a claim's source comes by its name: the article's words at this place have it (`given`),
 * they are other words that surely mean it (`inferred`), or that probably do (`probable`). A surname
 * has the name, unless it is unsure whose it is.
 *
 * @param {Pick<Claim, 'attribution' | 'kind' | 'name' | 'sourceText'>} claim
 * @returns {'given' | 'inferred' | 'probable'}
 */
export function judgeName({ attribution: { confidences }, kind, name, sourceText }) {
  // Whoever is not clear is called by the article's words, and by nothing else.
  if (kind === 'unclear' || !name || !sourceText) return 'given';
  if (hasAll(sourceText, name)) return 'given';
  if (confidences.who < SURE_OF_WHO) return 'probable';
  return hasAny(sourceText, name) ? 'given' : 'inferred';
}

/**
 * Whether the article's words at this place are others than what a claim's source is called, a bare
 * surname among them.
 *
 * @param {Pick<Claim, 'kind' | 'name' | 'sourceText'>} claim
 * @returns {boolean}
 */
export function isCalledOtherwise({ kind, name, sourceText }) {
  if (kind === 'unclear' || !name || !sourceText) return false;
  return !hasAll(sourceText, splitName(name).head.replace(ARTICLE, ''));
}

/**
 * @param {string} text
 * @param {string} name
 */
function hasAll(text, name) {
  const [within, sought] = [text, name].map((words) => ` ${cut(words.toLowerCase()).join(' ')} `);
  return within?.includes(sought ?? '');
}

/**
 * @param {string} text
 * @param {string} name
 */
function hasAny(text, name) {
  const present = new Set(cut(text).map(fold));
  return cut(name).some((word) => TELLING.test(word) && present.has(fold(word)));
}

/**
 * "Officials" at the beginning of a sentence are "officials", but "us" is not the "US".
 *
 * @param {string} word
 */
function fold(word) {
  return word.length < 4 ? word : word.toLowerCase();
}

/** @param {string} text */
function cut(text) {
  return text.match(WORD) ?? [];
}
