import { languageOfMessages, message } from '../shared/localize.js';
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
    const lines = part.lines.map((line) => `<p>${escapeHtml(line)}</p>`);
    const claims = part.claims.map(({ owner, words, notes, link }) => {
      const whose = owner && `<strong>${escapeHtml(owner)}</strong>: `;
      const known = notes && ` (${escapeHtml(notes)})`;
      const shown = `<a href="${escapeHtml(link)}">${escapeHtml(message('exportLink'))}</a>`;
      return `<li>${whose}<span lang="en">${escapeHtml(words)}</span>${known} ${shown}</li>`;
    });
    return `<h2>${escapeHtml(part.title)}</h2>${lines.join('')}<ul>${claims.join('')}</ul>`;
  });
  const head = `<h1>${escapeHtml(title)}</h1><p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
  const body = `${head}<p>${escapeHtml(sum)}</p>${written.join('')}<p><em>${escapeHtml(end)}</em></p>`;
  return `<div lang="${languageOfMessages()}">${body}</div>`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => SPECIAL[character] ?? '');
}
