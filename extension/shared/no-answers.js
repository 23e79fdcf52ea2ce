import { GAP, readSpans } from './claim-words.js';
import { SURE_OF_WHO } from './inferred-name.js';
import { message } from './localize.js';
import { isInside, placeNoAnswer } from './no-answer-place.js';
import { callSource } from './source-name.js';

/** @typedef {import('./protocol.d.ts').Article} Article */
/** @typedef {import('./report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('./report.d.ts').NoAnswer} NoAnswer */
/** @typedef {import('./report.d.ts').Report} Report */

/** @type {Record<NoAnswer['outcome'], string>} */
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
 * @property {string} owner Who, where the words do not say so themselves; else empty.
 * @property {string} words That they gave none, in the article's words.
 * @property {{ start: number, end: number }[]} named Where in those words it is said who, in UTF-16 units.
 * @property {string} outcome What came of the asking, in the reader's language.
 * @property {NoAnswer['outcome']} sort
 * @property {BlockSpan[]} place What the article says of it, in its order.
 * @property {number} index Into the report's `noAnswers`.
 */

/**
 * Whom an article asked in vain, in its order.
 *
 * @param {Pick<Article, 'report' | 'blocks'>} article
 * @returns {Unanswered[]}
 */
export function listNoAnswers({ report, blocks }) {
  if (!report) return [];
  return report.noAnswers.map((one, index) => {
    const called = readSpans(blocks, one.who);
    const name = one.byPronoun ? inferName(report, one) : null;
    const isTold = name === null && one.who.every((span) => isInside(span, one.words));
    const who = name ?? (one.byPronoun ? callSource({ name: called, kind: 'unclear' }) : called);
    return {
      who,
      owner: isTold ? '' : who,
      words: readSpans(blocks, one.words),
      named: one.who.flatMap((span) => locateIn(one.words, span)),
      outcome: message(OUTCOMES[one.outcome]),
      sort: one.outcome,
      place: placeNoAnswer(one),
      index,
    };
  });
}

/**
 * The name of whom a pronoun means.
 *
 * @param {Report} report
 * @param {NoAnswer} noAnswer
 * @returns {string | null} Null where that is not sure.
 */
function inferName({ attributions, sources }, { attribution, sourceId }) {
  const claim = attributions[attribution ?? -1];
  const source = sources[sourceId ?? -1];
  const isSure = claim && claim.confidences.who >= SURE_OF_WHO && claim.kind !== 'unclear';
  return isSure && source ? source.name : null;
}

/**
 * Where a span stands in some words, as `readSpans` joins them.
 *
 * @param {BlockSpan[]} words
 * @param {BlockSpan} span
 * @returns {{ start: number, end: number }[]} Nothing for a span that is not among them.
 */
function locateIn(words, { block, start, end }) {
  let before = 0;
  for (const part of words) {
    if (part.block === block && part.start <= start && end <= part.end) {
      const at = before + start - part.start;
      return [{ start: at, end: at + end - start }];
    }
    before += part.end - part.start + GAP.length;
  }
  return [];
}
