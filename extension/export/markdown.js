import { tellClaims, tellUnnamed } from '../shared/account-text.js';
import { groupClaims, listClaims } from '../shared/claim-list.js';
import { noteClaim, noteReason } from '../shared/claim-notes.js';
import { nameKind } from '../shared/kind-words.js';
import { countMessage, formatShare, message } from '../shared/localize.js';
import { summarize } from '../shared/summary.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** What Markdown, or the HTML within it, reads as more than text. */
const SPECIAL = /[\\`*_{}[\]<>()#+\-.!|~&$:@=]/g;

/**
 * Writes an article's sources and claims as Markdown.
 *
 * @param {Article} article
 * @returns {string}
 */
export function writeMarkdown(article) {
  const { report, title, url } = article;
  if (!report) return '';
  const summary = summarize(report);
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`,
    '',
    [`${tellClaims(summary)}.`, ...tellUnnamed(summary)].map(escapeMarkdown).join(' '),
  ];
  for (const entry of groupClaims(report, listClaims(article))) {
    const { name, kind, share, claims } = entry;
    const facts = [countMessage('claims', claims.length)];
    if (share > 0) facts.push(formatShare(share));
    if (name !== null) facts.unshift(nameKind(kind));
    const reason = noteReason(entry);
    lines.push('', `## ${escapeMarkdown(name ?? nameKind(kind))}`, '');
    lines.push(escapeMarkdown(facts.join(' · ')));
    if (reason !== null) lines.push('', escapeMarkdown(reason));
    lines.push('');
    for (const claim of claims) {
      const notes = [claim.cue, ...noteClaim(claim)].filter(Boolean).join(' · ');
      const end = notes ? ` (${escapeMarkdown(notes)})` : '';
      lines.push(`- ${escapeMarkdown(claim.content || message('claimWithoutWords'))}${end}`);
    }
  }
  lines.push('', `*${escapeMarkdown(message('exportMadeBy'))}*`, '');
  return lines.join('\n');
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
