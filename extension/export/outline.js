import { tellClaims, tellUnnamed } from '../shared/account-text.js';
import { groupClaims, listClaims, listOthers } from '../shared/claim-list.js';
import { nameOwner, noteClaim, noteReason } from '../shared/claim-notes.js';
import { tellExtent } from '../shared/coverage-text.js';
import { tellHeadline } from '../shared/headline-text.js';
import { nameKind } from '../shared/kind-words.js';
import { formatNumber, message } from '../shared/localize.js';
import { listNoAnswers } from '../shared/no-answers.js';
import { tellFacts } from '../shared/source-facts.js';
import { summarizeArticle } from '../shared/summary.js';
import { joinTellings, quote } from '../shared/telling.js';
import { linkToClaim, linkToNoAnswer } from './text-fragment.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/telling.js').Telling} Telling */

/**
 * A claim as the texts tell it that readers paste elsewhere.
 *
 * @typedef {object} OutlinedClaim
 * @property {Telling} owner Whose it is, where its place does not say so; else empty.
 * @property {Telling} words
 * @property {Telling} notes Empty for none.
 * @property {string} link Opens the page at the claim.
 */

/**
 * A source with its claims, those who gave no answer, or what is not core.
 *
 * @typedef {object} OutlinedPart
 * @property {Telling} title
 * @property {Telling[]} lines What is said of it.
 * @property {OutlinedClaim[]} claims
 */

/**
 * An article's sources and claims in words, from which every text is written.
 *
 * @typedef {object} Outline
 * @property {string} title
 * @property {string} url
 * @property {Telling} sum
 * @property {OutlinedPart[]} parts
 * @property {string} end By whom it was made.
 */

/**
 * @param {Article} article One with a report.
 * @returns {Outline}
 */
export function makeOutline(article) {
  const { report, title, url } = article;
  const end = message('exportMadeBy');
  if (!report) return { title, url, sum: '', parts: [], end };
  const summary = summarizeArticle({ ...article, report });
  const sum = joinTellings(
    [
      `${tellClaims(summary)}.`,
      ...tellUnnamed(summary),
      ...tellHeadline(article),
      ...tellExtent(summary),
    ],
    ' ',
  );
  const all = listClaims(article);
  const parts = groupClaims(report, all).flatMap((entry) => {
    const { name, kind, claims } = entry;
    if (claims.length === 0) return [];
    const reason = noteReason(entry);
    /** @type {OutlinedPart} */
    return {
      title: name === null ? nameKind(kind) : quote(name),
      lines: [joinTellings(tellFacts(entry), ' · '), ...(reason === null ? [] : [reason])],
      claims: claims.map((claim) => outlineClaim(article, claim, '')),
    };
  });
  const unanswered = listNoAnswers(article);
  if (unanswered.length > 0) {
    parts.push({
      title: message('noAnswersTitle', formatNumber(unanswered.length)),
      lines: [message('noAnswersNote')],
      claims: unanswered.map((one) => ({
        owner: quote(one.owner),
        words: quote(one.words),
        notes: '',
        link: linkToNoAnswer(article, one),
      })),
    });
  }
  const others = listOthers(all);
  if (others.length > 0) {
    parts.push({
      title: message('othersTitle', formatNumber(others.length)),
      lines: [message('othersNote')],
      claims: others.map((claim) => outlineClaim(article, claim, nameOwner(claim))),
    });
  }
  return { title, url, sum, parts, end };
}

/**
 * @param {Article} article
 * @param {Claim} claim
 * @param {Telling} owner
 * @returns {OutlinedClaim}
 */
function outlineClaim(article, claim, owner) {
  return {
    owner,
    words: quote(claim.content) || message('claimWithoutWords'),
    notes: joinTellings([quote(claim.cue), ...noteClaim(claim)].filter(Boolean), ' · '),
    link: linkToClaim(article, claim),
  };
}
