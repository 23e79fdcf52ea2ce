import { takeTextStatements } from '../compare/statements.js';
import { request } from '../shared/messages.js';
import { cutStory, makeStoryPage } from '../shared/story.js';

/**
 * Has the background read a text that the reader gives, as it reads a page; it is kept nowhere.
 *
 * @param {string} text
 * @returns {Promise<import('../compare/statements.js').ComparedArticle | null>} Null where it could not be
 *   read.
 */
export async function readGivenText(text) {
  const page = makeStoryPage(cutStory(text));
  /** @type {import('../shared/protocol.d.ts').AnalyzeResponse} */
  const response = await request({ type: 'analyze', page });
  return 'error' in response ? null : takeTextStatements(page, response.report);
}
