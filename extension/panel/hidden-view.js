import { listClaims } from '../shared/claim-list.js';
import { find, make } from '../shared/element.js';
import { countMessage, message } from '../shared/localize.js';
import { clip } from '../shared/source-name.js';
import { holdFocus } from './list-focus.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** Longer claims are cut, in characters. */
const MAX_CLAIM = 160;

/** Shows which of a page's claims the reader hid, and offers to show them again. */
export class HiddenView {
  #onShowAgain;

  /** @param {(hashes: string[]) => void} onShowAgain */
  constructor(onShowAgain) {
    this.#onShowAgain = onShowAgain;
  }

  /** @param {Article | null} article */
  show(article) {
    const { hidden = [] } = article ?? {};
    const section = find('hidden');
    section.hidden = hidden.length === 0;
    if (!article || section.hidden) return;
    find('hidden-count').textContent = countMessage('hiddenHere', hidden.length);
    const keep = holdFocus(section);
    find('hidden-list').replaceChildren(...this.#makeItems(article));
    keep();
  }

  /** @param {Article} article */
  #makeItems({ hidden, report, blocks }) {
    if (!report) return [];
    const attributions = hidden.map(({ attribution }) => attribution);
    const claims = listClaims({ blocks, report: { ...report, attributions } });
    const items = claims.map(({ index, content, cue, sourceText }) => {
      const words = clip(content || cue, MAX_CLAIM);
      const { hash = '' } = hidden[index] ?? {};
      return make(
        'li',
        {},
        make('span', { class: 'content', lang: 'en' }, sourceText && `${sourceText}: `, words),
        this.#makeButton(message('showAgain'), message('showAgainLabel', words), [hash]),
      );
    });
    if (hidden.length < 2) return items;
    const all = hidden.map(({ hash }) => hash);
    const label = message('showAllAgain');
    return [...items, make('li', {}, this.#makeButton(label, label, all))];
  }

  /**
   * @param {string} words
   * @param {string} label
   * @param {string[]} hashes
   */
  #makeButton(words, label, hashes) {
    const attributes = { type: 'button', class: 'button', 'data-again': hashes.join(' ') };
    const button = make('button', { ...attributes, 'aria-label': label }, words);
    button.addEventListener('click', () => this.#onShowAgain(hashes));
    return button;
  }
}
