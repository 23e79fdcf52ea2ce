import { countMessage, formatList, formatNumber, message } from './localize.js';

/** @typedef {import('./protocol.d.ts').Summary} Summary */
/** @typedef {import('./report.d.ts').PassedReason} PassedReason */

/** @type {Record<PassedReason, string>} */
const REASONS = {
  caption: 'passedCaption',
  notice: 'passedNotice',
  links: 'passedLinks',
  comment: 'passedComment',
  beside: 'passedBeside',
};

/**
 * What was passed by for a reason: "captions", "a notice".
 *
 * @param {PassedReason} reason
 * @param {number} blocks How many.
 */
export function namePassed(reason, blocks) {
  return countMessage(REASONS[reason], blocks);
}

/**
 * What a reader should know of how a page was read before they take the counts for what they are:
 * that it is no article, or that only a part of it was to be read.
 *
 * @param {Summary} summary
 * @returns {string[]} Whole sentences; none for an article that was read as one.
 */
export function tellExtent({ extent, coverage: { isArticle } }) {
  if (extent === 'selection') return [message('noteSelection')];
  const isAsked = extent === 'page' || extent === 'prose';
  if (!isAsked) return [];
  if (!isArticle) return [message('noteNotArticle')];
  return extent === 'prose' ? [message('noteProse')] : [];
}

/**
 * How much of a page was read, and why it may not be all.
 *
 * @param {Summary} summary
 * @returns {string[]} Whole sentences.
 */
export function tellCoverage({ extent, truncated, coverage }) {
  // A text that is known to be the whole story has nothing around it.
  const told = extent === 'text' ? [] : [tellParagraphs(coverage), ...tellMissing(coverage)];
  return truncated ? [...told, message('noteTruncated')] : told;
}

/** @param {Summary['coverage']} coverage */
function tellParagraphs({ paragraphs, passed }) {
  const read = countMessage('paragraphsRead', paragraphs);
  const blocks = passed.reduce((sum, { blocks: some }) => sum + some, 0);
  if (blocks === 0) return message('coverageAll', read);
  const names = passed.map(({ reason, blocks: some }) => namePassed(reason, some));
  return message('coveragePassed', read, formatNumber(blocks), formatList(names));
}

/** @param {Summary['coverage']} coverage */
function tellMissing({ partial, isFolded }) {
  const told = [];
  if (partial.includes('paywall')) told.push(message('partialPaywall'));
  // What only subscribers may read, nobody else can unfold.
  else if (isFolded) told.push(message('partialFolded'));
  if (partial.includes('cut_off')) told.push(message('partialCutOff'));
  return told;
}
