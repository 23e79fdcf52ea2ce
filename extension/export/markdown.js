import { message } from '../shared/localize.js';
import { plain } from '../shared/telling.js';
import { makeOutline } from './outline.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/**
 * What Markdown (CommonMark and GitHub's), or the HTML within it, reads as more than text, wherever it
 * stands. All else stays as it is: a text is read by people, too, where nothing renders it.
 */
const INLINE = new RegExp(
  [
    // An escape, code, a tag, an entity.
    /\\(?=[!-/:-@[-`{-~]|$)/,
    /`/,
    /<(?=[a-z/!?]|\S*@)/,
    /&(?=#?\w+;)/,
    // The end of a link's text, and addresses, in which no escape would mean itself.
    /\](?=[([:])/,
    /(?<=https?|ftp):(?=\/\/)/,
    /(?<=www)\./,
    // Stress, which neither stands alone nor, as an underscore, within a word.
    /(?<!\s)\*|\*(?!\s|$)/,
    /(?<![\p{L}\p{N}\s])_|_(?![\p{L}\p{N}\s]|$)|(?<=^|\s)_(?!\s|$)|(?<!^|\s)_(?=\s|$)/u,
    /~(?=.*~)|(?<=~.*)~/,
    // The beginning of a formula.
    /\$(?=\S(?:[^$]*\S)?\$(?!\d))/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);
/** What makes a block of its own of what it begins: a heading, a list, a quotation, a line. */
const BLOCK = /^(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|[-=_][-=_ ]*$|\[(?=[ x]\](?:\s|$))|\|)/iu;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/u;
/** What ends a heading. */
const HEADING_END = /(\s)(#+)$/u;

/**
 * Writes an article's sources and claims as Markdown, and apart what is not core.
 *
 * @param {Article} article
 * @returns {string}
 */
export function writeMarkdown(article) {
  if (!article.report) return '';
  const { title, url, sum, parts, end } = makeOutline(article);
  const lines = [`# ${escapeMarkdown(title)}`, '', `<${writeAddress(url)}>`, ''];
  lines.push(escapeMarkdown(plain(sum)));
  for (const part of parts) {
    lines.push('', `## ${escapeMarkdown(plain(part.title))}`);
    for (const line of part.lines) lines.push('', escapeMarkdown(plain(line)));
    lines.push('');
    for (const claim of part.claims) {
      const [owner, words, notes] = [claim.owner, claim.words, claim.notes].map(plain);
      const text = `${owner && `${owner}: `}${words}${notes && ` (${notes})`}`;
      lines.push(`- ${escapeMarkdown(text)}`);
      lines.push(`  ${writeLink(claim.link)}`);
    }
  }
  lines.push('', `*${escapeMarkdown(end)}*`, '');
  return lines.join('\n');
}

/**
 * Writes the link that opens a page at a claim.
 *
 * @param {string} address
 */
export function writeLink(address) {
  return `[${escapeMarkdown(message('exportLink'))}](<${writeAddress(address)}>)`;
}

/** @param {string} url */
function writeAddress(url) {
  return url.replace(/[<>\s\\]/g, encodeURIComponent);
}

/**
 * Makes a text mean itself in Markdown, as a line of its own, an item of a list or a heading.
 *
 * @param {string} text
 * @returns {string}
 */
export function escapeMarkdown(text) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(BLOCK, '\\$1')
    .replace(NUMBERED, '$1\\$2')
    .replace(HEADING_END, '$1\\$2');
}
