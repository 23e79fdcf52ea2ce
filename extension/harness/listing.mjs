import './english.mjs';
import { groupClaims, listClaims, listOthers } from '../shared/claim-list.js';
import { nameKind } from '../shared/kind-words.js';
import { message } from '../shared/localize.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/**
 * Lists what was found in an article for people at a terminal: every source with its claims, and apart
 * what is no statement of anybody.
 *
 * @param {Article} article
 * @returns {string} Lines, the last of them ended too; empty where nothing was read.
 */
export function listArticle(article) {
  const { report, title } = article;
  if (!report) return '';
  const claims = listClaims(article);
  const entries = groupClaims(report, claims).filter((entry) => entry.claims.length > 0);
  const lines = entries.flatMap(({ name, kind, claims: own }) => [
    '',
    name === null ? nameKind(kind) : `${name} (${nameKind(kind)})`,
    ...own.map(listClaim),
  ]);
  const others = listOthers(claims);
  if (others.length > 0)
    lines.push('', 'Also, plans, wishes and labels:', ...others.map(listClaim));
  return `${[title, ...lines].join('\n')}\n`;
}

/** @param {Claim} claim */
function listClaim({ sourceText, cue, content }) {
  const words = content || message('claimWithoutWords');
  const how = [sourceText, cue].filter(Boolean).join(' | ');
  return how ? `  - ${words} [${how}]` : `  - ${words}`;
}
