import { countMessage, formatNumber, message } from './localize.js';
import { shortenName } from './source-name.js';

/** @typedef {import('./protocol.d.ts').Summary} Summary */

/**
 * How many claims there are, and from how many sources. What is not core does not count.
 *
 * @param {Summary} summary
 * @returns {string}
 */
export function tellClaims({ claims, sources, unclear, others }) {
  if (claims === 0 && others > 0) return message('stateOnlyOthers');
  const counted = countMessage('claims', claims);
  if (sources > 0) return message('stateFound', counted, countMessage('sources', sources));
  return unclear > 0 ? counted : message('stateFoundNoSource', counted);
}

/**
 * How many claims a source has: those that count, and those inside others.
 *
 * @param {import('./claim-list.js').Claim[]} claims Core ones.
 * @returns {string[]}
 */
export function tellCounts(claims) {
  const counted = claims.filter(({ isCounted }) => isCounted).length;
  const nested = claims.length - counted;
  const counts = [];
  if (counted > 0) counts.push(countMessage('claims', counted));
  if (nested > 0) counts.push(countMessage('nestedClaims', nested));
  return counts;
}

/**
 * How many of the claims rest on people without a name, or on nobody, and of how many it is not
 * clear who is meant.
 *
 * @param {Summary} summary
 * @returns {string[]} Whole sentences; none where there is no claim.
 */
export function tellUnnamed({ claims, anonymous, unstated, unclear, mostUsed }) {
  if (claims === 0) return [];
  const sentences = [];
  if (anonymous > 0) sentences.push(tellAnonymous(anonymous, mostUsed));
  if (unstated > 0) sentences.push(countMessage('restOnNobody', unstated));
  if (unclear > 0) sentences.push(countMessage('restOnUnclear', unclear));
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
