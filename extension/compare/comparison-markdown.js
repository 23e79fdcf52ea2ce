import { escapeMarkdown, writeLink } from '../export/markdown.js';
import { message } from '../shared/localize.js';
import { plain } from '../shared/telling.js';
import { cutByChanges, outlineComparison } from './comparison-outline.js';

/** @typedef {import('./comparison-outline.js').ToldClaim} ToldClaim */

/**
 * Writes a comparison as Markdown, what differs first; words that the other article has not are strong. Each
 * claim that is on a page has a link to it.
 *
 * @param {import('./compare-articles.js').Compared} compared
 * @returns {string}
 */
export function writeComparison(compared) {
  const { title, sums, claims, sources } = outlineComparison(compared);
  const { here } = compared;
  const lines = [`# ${escapeMarkdown(here.title || plain(title))}`, ''];
  if (here.title) lines.push(escapeMarkdown(plain(title)), '');
  lines.push(...sums.map((sum) => `- ${escapeMarkdown(sum)}`));
  const told = claims.filter(({ isQuiet }) => !isQuiet);
  const quiet = claims.filter(({ isQuiet }) => isQuiet);
  lines.push(...told.flatMap(writePart));
  for (const part of sources) {
    lines.push('', `## ${escapeMarkdown(`${message('sourcesTitle')}: ${part.title}`)}`, '');
    lines.push(...part.names.map(({ name }) => `- ${escapeMarkdown(plain(name))}`));
  }
  lines.push(...quiet.flatMap(writePart));
  lines.push('', `*${escapeMarkdown(message('exportMadeBy'))}*`, '');
  return lines.join('\n');
}

/** @param {import('./comparison-outline.js').OutlinedClaims} part */
function writePart({ title, note, rows }) {
  const lines = ['', `## ${escapeMarkdown(title)}`];
  if (note) lines.push('', escapeMarkdown(note));
  lines.push('');
  for (const [first, second] of rows) {
    if (!first) continue;
    lines.push(...writeClaim('', first, second !== undefined));
    if (second) lines.push(...writeClaim('  ', second, true));
  }
  return lines;
}

/**
 * @param {string} indent
 * @param {ToldClaim} claim
 * @param {boolean} hasWhere
 * @returns {string[]} Lines.
 */
function writeClaim(indent, { where, who, content, changes, note, link }, hasWhere) {
  const pieces = cutByChanges(content, changes).map(({ text, isChanged }) => {
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    const written = escapeMarkdown(words);
    return `${before}${isChanged && written ? `**${written}**` : written}${after}`;
  });
  const owner = escapeMarkdown(hasWhere ? `${where}, ${plain(who)}` : plain(who));
  const claim = `${owner}: ${pieces.join('').trim()}${note && ` (${escapeMarkdown(note)})`}`;
  const address = link();
  return [`${indent}- ${claim}`, ...(address ? [`${indent}  ${writeLink(address)}`] : [])];
}
