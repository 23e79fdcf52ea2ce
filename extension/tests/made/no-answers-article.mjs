import assert from 'node:assert/strict';
import { BRIDGE_CLAIMS, makeArticle } from './made-article.mjs';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */

const DECLINED = {
  source: 'the mayor',
  kind: /** @type {const} */ ('anonymous'),
  content: 'to comment on the toll',
  cue: 'declined',
  details: { core: false, noAnswer: true },
};
/** Who was asked and did not answer in the article, as lists tell it. */
export const LISTED = [
  'the mayor declined to comment on the toll',
  'Emails to the harbor office went unanswered',
];

/** An article in which one declined, by a claim, and one did not respond, by none. */
export const UNANSWERED = addNoAnswers(makeArticle([...BRIDGE_CLAIMS, DECLINED]));

/**
 * Adds two who gave no answer: one of whom a claim says so, and one of whom none does.
 *
 * @param {Article} article
 * @returns {Article}
 */
function addNoAnswers(article) {
  const { report, blocks } = article;
  assert(report);
  const words = LISTED[1] ?? '';
  const block = blocks.length;
  const at = report.attributions.length - 1;
  const own = report.attributions[at];
  assert(own);
  const start = words.indexOf('the harbor office');
  return {
    ...article,
    blocks: [...blocks.slice(0, -1), LISTED[0] ?? '', words],
    report: {
      ...report,
      story: [...report.story, block],
      account: makeArticle(BRIDGE_CLAIMS).report?.account ?? report.account,
      noAnswers: [
        {
          who: [{ block: block - 1, start: 0, end: 9 }],
          byPronoun: false,
          words: [{ block: block - 1, start: 10, end: LISTED[0]?.length ?? 0 }],
          outcome: 'declined',
          sourceId: own.sourceId,
          attribution: at,
        },
        {
          who: [{ block, start, end: start + 17 }],
          byPronoun: false,
          words: [{ block, start: 0, end: words.length }],
          outcome: 'no_response',
          sourceId: null,
          attribution: null,
        },
      ],
    },
  };
}
