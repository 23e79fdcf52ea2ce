import { readFileSync } from 'node:fs';

/**
 * An article that the extension is measured with: its paragraphs, the headline first, and a page that
 * shows it.
 *
 * @param {string} file JSON lines ({"text"}).
 * @param {number} [line] Which of them is taken.
 * @returns {{ paragraphs: string[], html: string }}
 */
export function readMeasuredArticle(file, line = 0) {
  /** @type {string[]} */
  const paragraphs = JSON.parse(readFileSync(file, 'utf8').split('\n')[line] ?? '')
    .text.split('\n')
    .filter(Boolean);
  const [headline, ...story] = paragraphs;
  const html = `<!doctype html><html lang="en"><title>${headline}</title>
  <meta property="og:type" content="article"><article><h1>${headline}</h1>
  ${story.map((text) => `<p>${text}</p>`).join('\n')}</article></html>`;
  return { paragraphs, html };
}

/**
 * Has the background read paragraphs. To be run where the extension's messages can be sent.
 *
 * @param {string[]} texts
 * @returns {Promise<number>} Milliseconds until the answer.
 */
export async function askBackground(texts) {
  const page = {
    title: '',
    lang: 'en',
    extent: 'text',
    truncated: false,
    hints: { ogType: 'article', jsonLdTypes: [], accessibleForFree: null },
    paths: [],
    blocks: texts.map((text) => ({ text, tag: 'p', visible: true })),
  };
  const began = performance.now();
  const { report } = await chrome.runtime.sendMessage({ type: 'analyze', page });
  if (!report) throw new Error('The background gave no report.');
  return performance.now() - began;
}
