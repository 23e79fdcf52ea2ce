import { isClaim } from '../../shared/counted-claims.js';
import { judgeName } from '../../shared/inferred-name.js';
import { message } from '../../shared/localize.js';
import { clip } from '../../shared/source-name.js';
import { quote, tell } from '../../shared/telling.js';

/** @typedef {import('../../shared/claim-list.js').Claim} Claim */

/** Longer words of the article are cut, in characters. */
const MAX_WORDS = 80;

/**
 * Why a claim is told to be whose it is.
 *
 * @param {Claim[]} claims All of the article's, in its order.
 * @param {Claim} claim
 * @returns {import('../../shared/telling.js').Telling[]} Whole sentences.
 */
export function explain(claims, claim) {
  const cue = clip(claim.cue, MAX_WORDS);
  if (claim.kind === 'unstated') return [tell('whyNobody', quote(cue))];
  return [...explainSource(claims, claim), cue ? tell('whyCue', quote(cue)) : message('whyNoCue')];
}

/**
 * @param {Claim[]} claims
 * @param {Claim} claim
 */
function explainSource(claims, claim) {
  const { attribution, kind, name } = claim;
  const own = clip(claim.sourceText, MAX_WORDS);
  if (kind === 'unclear') {
    return [tell(attribution.kind === 'unclear' ? 'whyUnclear' : 'whyMayBeNamed', quote(own))];
  }
  if (!name || judgeName(claim) === 'given') return [];
  const before = claims.slice(0, claims.indexOf(claim)).findLast((one) => isClaim(one.attribution));
  const spokeLast = before?.attribution.sourceId === attribution.sourceId;
  return [tell(spokeLast ? 'whyTakenLast' : 'whyTaken', quote(own), quote(clip(name, MAX_WORDS)))];
}
