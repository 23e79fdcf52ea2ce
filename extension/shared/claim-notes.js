import { judgeName } from './inferred-name.js';
import { nameKind } from './kind-words.js';
import { formatList, message } from './localize.js';
import { callSource, clip, shortenName } from './source-name.js';
import { joinTellings, quote, tell } from './telling.js';

/** @typedef {import('./claim-list.js').Claim} Claim */
/** @typedef {import('./claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('./telling.js').Telling} Telling */

/** Below this confidence a claim is marked softly. */
export const SURE = 0.5;

/** Below this confidence a part of a claim is told to be maybe wrong. */
const DOUBT = 0.6;

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
 * @returns {Telling[]}
 */
export function noteClaim(claim) {
  const { attribution, chain, isCounted, sourceText } = claim;
  /** @type {Telling[]} */
  const notes = [];
  if (judgeName(claim) === 'probable') {
    notes.push(tell('noteProbable', quote(clip(sourceText, MAX_SOURCE))));
  }
  if (attribution.negated) notes.push(message('noteNegated'));
  if (chain.length > 1) {
    notes.push(tell('noteChain', joinTellings(chain.map(quote), ' → ')));
  }
  if (attribution.parent != null && !isCounted) notes.push(message('noteNested'));
  const doubt = noteDoubt(claim);
  if (doubt) notes.push(doubt);
  return notes;
}

/**
 * Which parts of a claim may well be wrong, by the calibrated confidences: what is claimed, who says it,
 * what kind of source that is. Where it is told to be unclear or but probable who that is, that is doubt
 * enough.
 *
 * @param {Claim} claim
 * @returns {string | null} Null for a claim without real doubt.
 */
export function noteDoubt(claim) {
  const { attribution, kind, name } = claim;
  const { what, who, kind: ofKind } = attribution.confidences;
  const hasSource = name !== null && kind !== 'unclear';
  const parts = [];
  if (what < DOUBT) parts.push(message('doubtWhat'));
  if (hasSource && who < DOUBT && judgeName(claim) !== 'probable') parts.push(message('doubtWho'));
  if (hasSource && ofKind < DOUBT) parts.push(message('doubtKind'));
  return parts.length > 0 ? message('noteDoubt', formatList(parts)) : null;
}

/**
 * Where a claim is no statement of anybody, that it is none.
 *
 * @param {Claim} claim
 * @returns {string | null} Null for a core claim.
 */
export function noteOther({ attribution }) {
  if (attribution.noAnswer) return message('noteNoAnswer');
  return attribution.core ? null : message('noteOther');
}

/**
 * Whose a claim is, short enough to stand before it.
 *
 * @param {Claim} claim
 * @returns {Telling}
 */
export function nameOwner({ kind, name }) {
  return name === null ? nameKind(kind) : quote(callSource({ name: shortenName(name), kind }));
}

/**
 * Why an anonymous source has no name, where the article says so. That it does not, is not said: what
 * the program did not find, the article may have told all the same.
 *
 * @param {SourceEntry} entry
 * @returns {Telling | null}
 */
export function noteReason({ kind, claims, others }) {
  if (kind !== 'anonymous') return null;
  // What is not core may tell it, too.
  const all = [...claims, ...others];
  const reasons = all.map(({ attribution }) => attribution.anonymity?.reason ?? 'none');
  const best = ['specific', 'boilerplate'].find((reason) => reasons.some((one) => one === reason));
  const grounds = all.find((_, at) => reasons[at] === best)?.grounds;
  if (!best || !grounds) return null;
  return tell(best === 'specific' ? 'reasonSpecific' : 'reasonBoilerplate', quote(grounds));
}
