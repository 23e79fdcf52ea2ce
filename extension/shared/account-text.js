import { countMessage, formatNumber, message } from './localize.js';
import { shortenName } from './source-name.js';

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

/**
 * @param {number} anonymous
 * @param {Summary['mostUsed']} mostUsed
 */
function tellAnonymous(anonymous, mostUsed) {
  if (!mostUsed || mostUsed.claims < 2 || anonymous < mostUsed.claims) {
    return countMessage('restOnUnnamed', anonymous);
  }
  const name = shortenName(mostUsed.name);
  if (anonymous === mostUsed.claims) return countMessage('restOnOneUnnamed', anonymous, name);
  return countMessage('restOnUnnamedMost', anonymous, formatNumber(mostUsed.claims), name);
}
