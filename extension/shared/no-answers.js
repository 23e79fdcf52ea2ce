import { readSpans } from './claim-words.js';
import { message } from './localize.js';
import { callSource } from './source-name.js';

/** @typedef {import('./protocol.d.ts').Article} Article */
/** @typedef {import('./report.d.ts').Attribution} Attribution */
/** @typedef {import('./report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('./report.d.ts').Report} Report */

/** From this confidence of who a source is, "she" is told by her name. */
const SURE_OF_WHO = 0.8;
const PRONOUN = /^(?:he|him|she|her|they|them)$/i;

/** @type {Record<import('./report.d.ts').NoAnswer['outcome'], string>} */
const OUTCOMES = {
  declined: 'outcomeDeclined',
  no_response: 'outcomeNoResponse',
  not_reached: 'outcomeNotReached',
};

/**
 * Somebody who was asked and gave no answer, in words.
 *
 * @typedef {object} Unanswered
 * @property {string} who In the article's words; of a pronoun the name, where that is sure.
 * @property {string} words That they gave none, in the article's words.
 * @property {string} outcome What came of the asking, in the reader's language.
 * @property {Report['noAnswers'][number]['outcome']} sort
 * @property {BlockSpan[]} place What the article says of it, in its order.
 */

/**
 * Whom an article asked in vain, in its order.
 *
 * @param {Pick<Article, 'report' | 'blocks'>} article
 * @returns {Unanswered[]}
 */
export function listNoAnswers({ report, blocks }) {
  if (!report) return [];
  return report.noAnswers.map((one) => ({
    who: nameWho(report, one, readSpans(blocks, one.who)),
    words: readSpans(blocks, one.words),
    outcome: message(OUTCOMES[one.outcome]),
    sort: one.outcome,
    place: joinPlaces(one),
  }));
}

/**
 * @param {Report} report
 * @param {Report['noAnswers'][number]} noAnswer
 * @param {string} words The article's own.
 */
function nameWho({ attributions, sources }, { attribution, sourceId }, words) {
  if (!PRONOUN.test(words)) return words;
  const claim = attribution == null ? undefined : attributions[attribution];
  const source = sourceId == null ? undefined : sources[sourceId];
  const isSure = claim && claim.confidences.who >= SURE_OF_WHO && claim.kind !== 'unclear';
  return isSure && source ? source.name : callSource({ name: words, kind: 'unclear' });
}

/**
 * Who and what they did, but not who twice where that stands among the words.
 *
 * @param {Pick<Report['noAnswers'][number], 'who' | 'words'>} noAnswer
 */
function joinPlaces({ who, words }) {
  const isInside = (/** @type {BlockSpan} */ span) =>
    words.some(({ block, start, end }) => {
      return block === span.block && start <= span.start && span.end <= end;
    });
  return [...who.filter((span) => !isInside(span)), ...words].sort(
    (a, b) => a.block - b.block || a.start - b.start,
  );
}
