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
function makeItem({ who, words }, at) {
  const told = make('span', { class: 'content', lang: 'en' });
  const isInside = words.includes(who);
  if (!isInside) told.append(make('span', { class: 'owner' }, clip(who, MAX_WHO)), ' ');
  told.append(...(isInside ? strengthen(words, who) : [clip(words, MAX_WORDS)]));
  const button = make('button', { type: 'button', class: 'claim', 'data-at': String(at) }, told);
  return make('li', {}, button);
}

/**
 * Words among which somebody is named, who is to be seen at once.
 *
 * @param {string} words
 * @param {string} who
 */
function strengthen(words, who) {
  const at = words.indexOf(who);
  const name = make('span', { class: 'owner' }, who);
  return [words.slice(0, at), name, words.slice(at + who.length)];
}
