import { find } from '../shared/element.js';
import { tellHeadline } from '../shared/headline-text.js';
import { joinTellings, showTelling } from '../shared/telling.js';

/**
 * Says on what the headline's news rests, where there is something to say.
 *
 * @param {import('../shared/protocol.d.ts').Article | null} article
 */
export function showHeadline(article) {
  const told = article ? tellHeadline(article) : [];
  find('headline').replaceChildren(...showTelling(joinTellings(told, ' ')));
  find('headline').hidden = told.length === 0;
}
