import { message } from '../shared/localize.js';
import { requestTab } from '../shared/messages.js';
import { writeCsv } from './csv.js';
import { saveFile } from './file.js';
import { writeMarkdown } from './markdown.js';
import { drawPicture } from './picture.js';
import { writeRichText } from './rich-text.js';
import { writeAnnotations } from './web-annotation.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** How a file of each form ends, and what it holds. */
const FILES = {
  markdown: { extension: 'md', type: 'text/markdown', write: writeMarkdown },
  csv: { extension: 'csv', type: 'text/csv', write: writeCsv },
  json: { extension: 'json', type: 'application/ld+json', write: writeAnnotations },
};

/**
 * Gives an article's claims to the reader in the form that they chose.
 *
 * @param {string} form `copy`, `markdown`, `csv`, `json`, `picture`, `worksheet` or `article`.
 * @param {Article} article
 * @param {number} tabId The article's tab, from which what is printed is read again.
 * @returns {Promise<string>} What has happened, in words.
 */
export async function exportArticle(form, article, tabId) {
  if (form === 'worksheet' || form === 'article') {
    const url = chrome.runtime.getURL(`print/print.html?tab=${tabId}&form=${form}`);
    await chrome.tabs.create({ url });
    return '';
  }
  if (form === 'copy') {
    try {
      await copyText(await anchorArticle(article, tabId));
      return message('exportCopied');
    } catch {
      return message('exportNotCopied');
    }
  }
  if (form === 'picture') {
    const picture = await drawPicture(article);
    return message('exportSaved', saveFile(article.title, 'png', picture.type, picture));
  }
  const file = FILES[/** @type {keyof typeof FILES} */ (form)];
  if (!file) return '';
  const whole = await anchorArticle(article, tabId);
  const name = saveFile(whole.title, file.extension, file.type, file.write(whole));
  return message('exportSaved', name);
}

/**
 * Copies an article's claims: whatever takes formatted text gets that, and all else gets Markdown.
 *
 * @param {Article} article
 */
async function copyText(article) {
  const parts = { 'text/html': writeRichText(article), 'text/plain': writeMarkdown(article) };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/**
 * Has the page say where the claims stand in its document, which nothing else needs.
 *
 * @param {Article} article
 * @param {number} tabId
 * @returns {Promise<Article>} As it was, where the page no longer answers.
 */
export async function anchorArticle(article, tabId) {
  /** @type {Article | undefined} */
  const anchored = await requestTab(tabId, { type: 'article', anchored: true });
  return anchored?.report?.status === 'ok' ? anchored : article;
}
