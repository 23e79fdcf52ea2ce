import { tellClaims, tellCounts, tellUnnamed } from '../shared/account-text.js';
import { groupClaims, listClaims, listOthers } from '../shared/claim-list.js';
import { nameOwner, noteClaim, noteReason } from '../shared/claim-notes.js';
import { tellExtent } from '../shared/coverage-text.js';
import { nameKind } from '../shared/kind-words.js';
import { formatNumber, formatShare, message } from '../shared/localize.js';
import { summarizeArticle } from '../shared/summary.js';
import { linkToClaim } from './text-fragment.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** What Markdown, or the HTML within it, reads as more than text. */
const SPECIAL = /[\\`*_{}[\]<>()#+\-.!|~&$:@=]/g;

/**
 * Writes an article's sources and claims as Markdown, and apart what is not core.
 *
 * @param {Article} article
 * @returns {string}
 */
export function writeMarkdown(article) {
  const { report, title, url } = article;
  if (!report) return '';
  const summary = summarizeArticle({ ...article, report });
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    `<${writeAddress(url)}>`,
    '',
    [`${tellClaims(summary)}.`, ...tellUnnamed(summary), ...tellExtent(summary)]
      .map(escapeMarkdown)
      .join(' '),
  ];
  const all = listClaims(article);
  for (const entry of groupClaims(report, all)) {
    const { name, kind, share, claims } = entry;
    if (claims.length === 0) continue;
    const facts = tellCounts(claims);
    if (share > 0) facts.push(formatShare(share));
    if (name !== null) facts.unshift(nameKind(kind));
    const reason = noteReason(entry);
    lines.push('', `## ${escapeMarkdown(name ?? nameKind(kind))}`, '');
    lines.push(escapeMarkdown(facts.join(' · ')));
    if (reason !== null) lines.push('', escapeMarkdown(reason));
    lines.push('');
    lines.push(...claims.map((claim) => `- ${writeClaim(claim)}${writeLink(article, claim)}`));
  }
  const others = listOthers(all);
  if (others.length > 0) {
    lines.push('', `## ${escapeMarkdown(message('othersTitle', formatNumber(others.length)))}`, '');
    lines.push(escapeMarkdown(message('othersNote')), '');
    lines.push(
      ...others.map(
        (claim) =>
          `- ${escapeMarkdown(nameOwner(claim))}: ${writeClaim(claim)}${writeLink(article, claim)}`,
      ),
    );
  }
  lines.push('', `*${escapeMarkdown(message('exportMadeBy'))}*`, '');
  return lines.join('\n');
}

/** @param {import('../shared/claim-list.js').Claim} claim */
function writeClaim(claim) {
  const notes = [claim.cue, ...noteClaim(claim)].filter(Boolean).join(' · ');
  const end = notes ? ` (${escapeMarkdown(notes)})` : '';
  return `${escapeMarkdown(claim.content || message('claimWithoutWords'))}${end}`;
}

/**
 * A line of the claim's own, with the link that opens the page there.
 *
 * @param {Article} article
 * @param {import('../shared/claim-list.js').Claim} claim
 */
function writeLink(article, claim) {
  const link = writeAddress(linkToClaim(article, claim));
  return `\n  [${escapeMarkdown(message('exportLink'))}](<${link}>)`;
}

/** @param {string} url */
function writeAddress(url) {
  return url.replace(/[<>\s]/g, encodeURIComponent);
}

/**
 * Makes a text mean itself in Markdown.
 *
 * @param {string} text
 * @returns {string}
 */
export function escapeMarkdown(text) {
  return text.replace(/\s+/g, ' ').replace(SPECIAL, '\\$&');
}
