import { find, make } from '../shared/element.js';
import { formatNumber, message } from '../shared/localize.js';
import { listNoAnswers } from '../shared/no-answers.js';
import { clip } from '../shared/source-name.js';
import { fold } from './folding.js';

/** @typedef {import('../shared/no-answers.js').Unanswered} Unanswered */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */

/** Longer names and longer words are cut, in characters. */
const MAX_WHO = 90;
const MAX_WORDS = 160;

/** Shows whom the article asked in vain, each with a jump to its place. */
export class NoAnswersView {
  #list = find('no-answers-list');
  /** @type {Unanswered[]} */
  #all = [];

  /** @param {(place: BlockSpan[]) => void} onPlace Called with the place that the reader wants to see. */
  constructor(onPlace) {
    this.#list.addEventListener('click', (event) => {
      const button = /** @type {Element} */ (event.target).closest('button');
      const place = this.#all[Number(button?.dataset.at)]?.place;
      if (place) onPlace(place);
    });
  }

  /** @param {Article | null} article */
  take(article) {
    this.#all = article ? listNoAnswers(article) : [];
  }

  /**
   * @param {string} words What is searched; all are shown for none.
   * @param {boolean} isWanted Whether the reader looks at more than the sources of some kinds.
   */
  show(words, isWanted) {
    const wanted = fold(words.trim());
    const items = this.#all.flatMap((one, at) =>
      fold(`${one.who} ${one.words}`).includes(wanted) ? [makeItem(one, at)] : [],
    );
    find('no-answers').hidden = !isWanted || items.length === 0;
    find('no-answers-title').textContent = message('noAnswersTitle', formatNumber(items.length));
    this.#list.replaceChildren(...items);
  }
}

/**
 * @param {Unanswered} one
 * @param {number} at
 */
function makeItem({ who, owner, words, named }, at) {
  const told = make('span', { class: 'content', lang: 'en' });
  const clipped = clip(words, MAX_WORDS);
  // Words that are cut may no longer say who.
  const isCut = clipped !== words && named.some(({ end }) => end >= clipped.length);
  const shown = owner || (isCut ? who : '');
  if (shown) told.append(make('span', { class: 'owner' }, clip(shown, MAX_WHO)), ' ');
  told.append(...(shown ? [clipped] : strengthen(clipped, named)));
  const button = make('button', { type: 'button', class: 'claim', 'data-at': String(at) }, told);
  return make('li', {}, button);
}

/**
 * Words among which somebody is named, who is to be seen at once.
 *
 * @param {string} words
 * @param {Unanswered['named']} named
 */
function strengthen(words, named) {
  const pieces = [];
  let done = 0;
  for (const { start, end } of named) {
    pieces.push(words.slice(done, start));
    pieces.push(make('span', { class: 'owner' }, words.slice(start, end)));
    done = end;
  }
  return [...pieces, words.slice(done)];
}
