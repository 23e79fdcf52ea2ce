import { linkToClaim } from '../export/text-fragment.js';
import { findHost } from '../shared/sites.js';
import { takeStatements } from './statements.js';

/**
 * Takes what is compared from an article on a page, to which its claims can lead.
 *
 * @param {import('../shared/protocol.d.ts').Article} article
 * @returns {import('./statements.js').ComparedArticle}
 */
export function takePageStatements(article) {
  const taken = takeStatements(article);
  return {
    ...taken,
    link(at) {
      const index = taken.places[at] ?? -1;
      const attribution = article.report?.attributions[index];
      const isOnPage = attribution && findHost(article.url) !== null;
      return isOnPage ? linkToClaim(article, { index, attribution }) : '';
    },
  };
}
