import { languageOfMessages, message } from '../shared/localize.js';
import { piecesOf, plain } from '../shared/telling.js';
import { makeOutline } from './outline.js';

/** What HTML reads as more than text. @type {Record<string, string>} */
const SPECIAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Writes an article's sources and claims as the HTML that mail programs and word processors take from
 * the clipboard: headings, lists and links, without any style.
 *
 * @param {import('../shared/protocol.d.ts').Article} article
 * @returns {string}
 */
export function writeRichText(article) {
  const { title, url, sum, parts, end } = makeOutline(article);
  const written = parts.map((part) => {
    const lines = part.lines.map((line) => `<p>${write(line)}</p>`);
    const claims = part.claims.map(({ owner, words, notes, link }) => {
      const whose = plain(owner) && `<strong>${write(owner)}</strong>: `;
      const known = plain(notes) && ` (${write(notes)})`;
      const shown = `<a href="${escapeHtml(link)}">${escapeHtml(message('exportLink'))}</a>`;
      return `<li>${whose}${write(words)}${known} ${shown}</li>`;
    });
    return `<h2>${write(part.title)}</h2>${lines.join('')}<ul>${claims.join('')}</ul>`;
  });
  const head = `<h1 lang="en">${escapeHtml(title)}</h1><p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
  const body = `${head}<p>${write(sum)}</p>${written.join('')}<p><em>${escapeHtml(end)}</em></p>`;
  return `<div lang="${languageOfMessages()}">${body}</div>`;
}

/**
 * Writes what is told, in which the article's words say in which language they are.
 *
 * @param {import('../shared/telling.js').Telling} telling
 */
function write(telling) {
  return piecesOf(telling)
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      return `<span lang="en">${escapeHtml(piece.quoted)}</span>`;
    })
    .join('');
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => SPECIAL[character] ?? '');
}
