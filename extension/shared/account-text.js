import { countMessage, formatNumber, message } from './localize.js';

/** @typedef {import('./protocol.d.ts').Summary} Summary */

/**
 * How many claims there are, and from how many sources.
 *
 * @param {Summary} summary
 * @returns {string}
 */
export function tellClaims({ claims, sources }) {
  const counted = countMessage('claims', claims);
  return sources > 0
    ? message('stateFound', counted, countMessage('sources', sources))
    : message('stateFoundNoSource', counted);
}

/**
 * How many of the claims rest on people without a name, or on nobody.
 *
 * @param {Summary} summary
 * @returns {string[]} Whole sentences.
 */
export function tellUnnamed({ anonymous, unstated, mostUsed }) {
  const sentences = [];
  if (anonymous > 0) sentences.push(tellAnonymous(anonymous, mostUsed));
  if (unstated > 0) sentences.push(countMessage('restOnNobody', unstated));
  return sentences.length > 0 ? sentences : [message('stateAllNamed')];
}

/** Longer descriptions are cut in a sentence, in characters. */
const MAX_NAME = 60;

/**
 * A description without what follows its first comma, and not too long to stand in a sentence.
 *
 * @param {string} name
 */
function shorten(name) {
  const [head = ''] = name.split(', ');
  const characters = [...head];
  if (characters.length <= MAX_NAME) return head;
  return `${characters.slice(0, MAX_NAME).join('').trimEnd()}…`;
}

/**
 * @param {number} anonymous
 * @param {Summary['mostUsed']} mostUsed
 */
function tellAnonymous(anonymous, mostUsed) {
  if (!mostUsed || mostUsed.claims < 2 || anonymous < mostUsed.claims) {
    return countMessage('restOnUnnamed', anonymous);
  }
  const name = shorten(mostUsed.name);
  if (anonymous === mostUsed.claims) return countMessage('restOnOneUnnamed', anonymous, name);
  return countMessage('restOnUnnamedMost', anonymous, formatNumber(mostUsed.claims), name);
}
