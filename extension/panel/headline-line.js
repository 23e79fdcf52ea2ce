import { find } from '../shared/element.js';
import { tellHeadline } from '../shared/headline-text.js';

/**
 * Says on what the headline's news rests, where there is something to say.
 *
 * @param {import('../shared/protocol.d.ts').Article | null} article
 */
export function showHeadline(article) {
  const told = article ? tellHeadline(article).join(' ') : '';
  find('headline').textContent = told;
  find('headline').hidden = told === '';
}
