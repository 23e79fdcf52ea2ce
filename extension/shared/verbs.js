import { isClaim } from './counted-claims.js';
import { formatNumber, message } from './localize.js';

/** @typedef {import('./claim-list.js').Claim} Claim */
/** @typedef {import('./report.d.ts').Verb} Verb */
/** @typedef {Verb['lean']} Lean */

/** In this order leans are told of. @type {Lean[]} */
export const LEANS = ['neutral', 'distancing', 'endorsing'];

/** @type {Record<Lean, string>} */
const NAMES = {
  neutral: 'leanNeutral',
  distancing: 'leanDistancing',
  endorsing: 'leanEndorsing',
};

/**
 * A verb by which claims are told.
 *
 * @typedef {object} VerbUse
 * @property {string} shown
 * @property {Lean} lean
 * @property {Claim[]} claims In the order in which they were.
 */

/**
 * The verbs that an article itself gives to claims, most used first. What stands inside a claim has the
 * verb of whoever speaks there.
 *
 * @param {Claim[]} claims
 * @returns {VerbUse[]}
 */
export function listVerbs(claims) {
  /** @type {Map<string, VerbUse>} */
  const uses = new Map();
  for (const claim of claims) {
    const { verb, parent } = claim.attribution;
    if (!verb || parent != null || !isClaim(claim.attribution)) continue;
    const use = uses.get(verb.shown) ?? { ...verb, claims: [] };
    uses.set(verb.shown, use);
    use.claims.push(claim);
  }
  return [...uses.values()].sort((a, b) => b.claims.length - a.claims.length);
}

/**
 * Verbs with how often they are used: “said 4, claimed 2”.
 *
 * @param {VerbUse[]} uses
 * @returns {string} In English, as the article is.
 */
export function tellVerbs(uses) {
  return uses.map(({ shown, claims }) => tellCount(shown, claims.length)).join(', ');
}

/**
 * @param {string} words
 * @param {number} count Once is not told.
 * @returns {string}
 */
export function tellCount(words, count) {
  return count > 1 ? `${words} ${formatNumber(count)}` : words;
}

/**
 * @param {Lean} lean
 * @returns {string}
 */
export function nameLean(lean) {
  return message(NAMES[lean]);
}

/**
 * The verb of a claim with its lean, for a table.
 *
 * @param {Verb | null | undefined} verb
 * @returns {string} Empty for none.
 */
export function describeVerb(verb) {
  return verb ? `${verb.shown} (${nameLean(verb.lean)})` : '';
}
