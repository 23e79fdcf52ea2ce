import { isRefused } from './extent-choice.js';
import { countSelectedWords } from './read/selection.js';

/** @typedef {import('../shared/page.d.ts').Extent} Extent */

/** Fewer selected words are not meant to be read: a click or a search leaves them behind. */
const SOME_WORDS = 8;

/**
 * What of the page is to be read when a reader wishes something of it.
 *
 * A click on the extension's button asks for what the reader has in front. What is read already stays;
 * where nothing is, a selection of more than a few words goes before the page.
 *
 * @param {import('../shared/protocol.d.ts').Wish} wish
 * @param {Pick<import('./session.js').Session, 'state' | 'extent'>} session
 * @returns {Extent}
 */
export function chooseExtent(wish, { state, extent }) {
  if (wish !== 'click') return wish;
  const isShown = state.phase === 'ready' && !isRefused(state.summary);
  const isUnderWay = isShown || state.phase === 'reading';
  // What begins by itself changes nothing of what was asked for.
  if (isUnderWay && extent !== 'story') return 'story';
  if (isShown) return 'page';
  return countSelectedWords(document) >= SOME_WORDS ? 'selection' : 'page';
}
