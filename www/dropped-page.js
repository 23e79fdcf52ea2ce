import { readPage } from '../extension/content/read/reader.js';

/** @typedef {import('../extension/shared/page.d.ts').Page} Page */
/** @typedef {import('../extension/shared/report.d.ts').Report} Report */
/** @typedef {import('../extension/shared/story.js').StoryBlock} StoryBlock */

/**
 * Reads the text of an HTML file. The markup is parsed into a document that nothing shows: its
 * scripts do not run, its pictures and styles are not loaded, and only its text is used.
 *
 * @param {string} html
 * @returns {Page}
 */
export function readHtml(html) {
  return readPage(new DOMParser().parseFromString(html, 'text/html')).page;
}

/**
 * The blocks to show of a page: its story, or all of its text where it holds none.
 *
 * @param {Page} page
 * @param {Report} report
 * @returns {StoryBlock[]}
 */
export function takeStory({ blocks }, { story }) {
  const taken = story.length > 0 ? story.flatMap((index) => blocks[index] ?? []) : blocks;
  return taken.map(({ text, role }, at) => {
    if (role !== 'heading') return { tag: 'p', text };
    return { tag: at === 0 ? 'h2' : 'h3', text };
  });
}
