import { judgeName } from './inferred-name.js';
import { nameKind } from './kind-words.js';
import { message } from './localize.js';
import { callSource, clip, shortenName } from './source-name.js';

/** @typedef {import('./claim-list.js').Claim} Claim */
/** @typedef {import('./claim-list.js').SourceEntry} SourceEntry */

/** Below this confidence a claim is told to be uncertain, and is marked softly. */
export const SURE = 0.5;

/** Longer words for a source are cut, in characters. */
const MAX_SOURCE = 80;

/** @type {Record<import('./report.d.ts').ClaimType, string>} */
const TYPES = {
  assertion: 'claimAssertion',
  belief: 'claimBelief',
  fact: 'claimFact',
  eventuality: 'claimEventuality',
};

/**
 * What sort of thing a claim is: said, believed, known or wanted.
 *
 * @param {Claim} claim
 * @returns {string}
 */
export function nameClaimType({ attribution }) {
  return message(TYPES[attribution.claim]);
}

/**
 * What a reader should know of a claim besides what it says.
 *
 * @param {Claim} claim
 * @returns {string[]}
 */
export function noteClaim(claim) {
  const { attribution, chain, sourceText } = claim;
  const notes = [];
  if (judgeName(claim) === 'probable') {
    notes.push(message('noteProbable', clip(sourceText, MAX_SOURCE)));
  }
  if (attribution.negated) notes.push(message('noteNegated'));
  if (chain.length > 1) notes.push(message('noteChain', chain.join(' → ')));
  if (attribution.parent != null) notes.push(message('noteNested'));
  if (attribution.confidence < SURE) notes.push(message('noteUncertain'));
  return notes;
}

/**
 * Where a claim is no statement of anybody, that it is none.
 *
 * @param {Claim} claim
 * @returns {string | null} Null for a core claim.
 */
export function noteOther({ attribution }) {
  return attribution.core ? null : message('noteOther');
}

/**
 * Whose a claim is, short enough to stand before it.
 *
 * @param {Claim} claim
 * @returns {string}
 */
export function nameOwner({ attribution: { kind }, name }) {
  return name === null ? nameKind(kind) : callSource({ name: shortenName(name), kind });
}

/**
 * Whether the article says why an anonymous source has no name.
 *
 * @param {SourceEntry} entry
 * @returns {string | null} Null for sources of other kinds.
 */
export function noteReason({ kind, claims, others }) {
  if (kind !== 'anonymous') return null;
  // What is not core may tell it, too.
  const all = [...claims, ...others];
  const reasons = all.map(({ attribution }) => attribution.anonymity?.reason ?? 'none');
  const best = ['specific', 'boilerplate'].find((reason) => reasons.some((one) => one === reason));
  const grounds = all.find((_, at) => reasons[at] === best)?.grounds;
  if (!best || !grounds) return message('reasonNone');
  return message(best === 'specific' ? 'reasonSpecific' : 'reasonBoilerplate', grounds);
}
