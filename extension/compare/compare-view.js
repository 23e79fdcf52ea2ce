import { saveFile } from '../export/file.js';
import { measureDrawn } from '../shared/drawn-measure.js';
import { find, findInput, make } from '../shared/element.js';
import { message } from '../shared/localize.js';
import { readAnnotationsFile } from './annotations-file.js';
import { writeComparison } from './comparison-markdown.js';
import { makeComparison } from './comparison-view.js';
import { takePageStatements } from './page-statements.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('./compare-articles.js').Compared} Compared */
/** @typedef {import('./statements.js').ComparedArticle} ComparedArticle */

/**
 * An article that is at hand to compare with.
 *
 * @typedef {object} Offer
 * @property {string} title
 * @property {string} from Where it is; empty where that is plain.
 * @property {() => Promise<ComparedArticle | null>} take Reads it; null where it is gone.
 */

/**
 * @typedef {object} CompareHost
 * @property {(onOffer: (offer: Offer) => void) => Promise<void>} findOffers Calls back with each article that
 *   is at hand, and ends when there is no other.
 * @property {(text: string) => Promise<ComparedArticle | null>} readText Reads a text that the reader gives;
 *   null where that cannot be.
 * @property {() => Promise<unknown>} prepare Loads what compares, when a comparison may soon be wanted.
 * @property {(here: ComparedArticle, there: ComparedArticle) => Promise<Compared>} compare
 * @property {(article: Article) => Promise<Article>} anchor Has the reader's own page say where its claims stand.
 * @property {(claim: number) => void} onJump
 */

/** The User Timing measure of how long it takes from two articles to their comparison on the screen. */
const COMPARED = 'sourcelight-compare';
/** A longer file is no article, in bytes. */
const MAX_FILE = 32 << 20;

/** Lets the reader choose another article, and shows what both have in common. */
export class CompareView {
  #host;
  /** @type {Article | null} The reader's own. */
  #article = null;
  /** @type {ComparedArticle | null} */
  #other = null;
  /** @type {Compared | null} */
  #compared = null;
  /** Counts what was begun, so that an answer that comes too late is left alone. */
  #turn = 0;
  /** Counts the searches for what is at hand, of which only the last is shown. */
  #search = 0;
  #section = /** @type {HTMLDetailsElement} */ (find('compare'));
  #result = find('compare-result');
  #text = /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (find('compare-text')));

  /** @param {CompareHost} host */
  constructor(host) {
    this.#host = host;
    const file = findInput('compare-file');
    this.#section.addEventListener('toggle', () => {
      if (!this.#section.open) return;
      void this.offer();
      // What fails then is told of when it is wanted.
      host.prepare().catch(() => {});
    });
    find('compare-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#text.value;
      if (text.trim() === '') this.#tell(message('compareNoText'));
      else this.#choose(() => this.#host.readText(text));
    });
    find('compare-pick').addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) this.#choose(() => this.#readFile(chosen));
      // The same file may be chosen again after it was changed.
      file.value = '';
    });
    find('compare-save').addEventListener('click', () => void this.#save());
    find('compare-again').addEventListener('click', () => this.#startAgain());
    this.#result.addEventListener('click', (event) => {
      const claim = /** @type {Element} */ (event.target).closest('[data-claim]');
      if (claim) this.#host.onJump(Number(claim.getAttribute('data-claim')));
    });
  }

  /**
   * Compares from now on with this article. What was compared with the one before is forgotten, unless it
   * is the same that was read again.
   *
   * @param {Article | null} article
   */
  show(article) {
    const isSame = article !== null && article.url === this.#article?.url;
    this.#article = article;
    if (isSame && this.#other) {
      this.suspend();
      void this.#compare(this.#other, false);
    }
    if (isSame) return;
    this.#turn += 1;
    this.#search += 1;
    this.#other = null;
    this.#compared = null;
    this.#section.open = false;
    this.#text.value = '';
    this.#tell('');
    find('compare-list').replaceChildren();
    this.#showResult([]);
  }

  /**
   * Lets what was compared lead nowhere until it is compared anew: the page is being read again, or is another,
   * and has other claims by then.
   */
  suspend() {
    this.#result.inert = this.#compared !== null;
  }

  /** Shows what is at hand to compare with, if the reader looks for that. */
  async offer() {
    if (!this.#section.open || this.#compared) return;
    const mine = ++this.#search;
    /** @type {HTMLLIElement[]} */
    const items = [];
    const list = find('compare-list');
    await this.#host.findOffers((offer) => {
      if (mine !== this.#search) return;
      items.push(this.#makeOffer(offer));
      // What is there already stays until all are known, so that nothing jumps under the reader.
      if (list.childElementCount < items.length) list.replaceChildren(...items);
    });
    if (mine !== this.#search) return;
    const focused = list.contains(document.activeElement) && document.activeElement?.textContent;
    list.replaceChildren(...items);
    if (focused) {
      const again = items.find(({ textContent }) => textContent === focused);
      again?.querySelector('button')?.focus({ preventScroll: true });
    }
    find('compare-none').hidden = items.length > 0;
  }

  /** @param {Offer} offer */
  #makeOffer({ title, from, take }) {
    const words = [make('span', { class: 'offer-title', lang: 'en' }, title)];
    if (from) words.push(make('span', { class: 'note' }, from));
    const button = make('button', { type: 'button', class: 'offer' }, ...words);
    button.addEventListener('click', () => this.#choose(take));
    return make('li', {}, button);
  }

  /** @param {() => Promise<ComparedArticle | null>} take */
  async #choose(take) {
    const mine = ++this.#turn;
    this.#tell(message('compareReading'));
    const other = await take().catch(() => null);
    if (mine !== this.#turn) return;
    if (!other) this.#tell(message('compareFailed'));
    else if (other.statements.claims.length === 0) this.#tell(message('compareNothing'));
    else await this.#compare(other, true);
  }

  /**
   * @param {ComparedArticle} other
   * @param {boolean} isNew Whether the reader has just asked for it.
   */
  async #compare(other, isNew) {
    if (!this.#article) return;
    const start = performance.now();
    const mine = ++this.#turn;
    const compared = await this.#host
      .compare(takePageStatements(this.#article), other)
      .catch(() => null);
    if (mine !== this.#turn) return;
    this.#tell(compared ? '' : message('compareFailed'));
    this.#other = other;
    this.#compared = compared;
    this.#showResult(compared ? makeComparison(compared) : []);
    if (isNew) this.#focusResult();
    measureDrawn(COMPARED, start);
  }

  /** @param {HTMLElement[]} shown Nothing for the choice of another article. */
  #showResult(shown) {
    find('compare-choice').hidden = shown.length > 0;
    find('compare-tools').hidden = shown.length === 0;
    this.#result.replaceChildren(...shown);
    this.#result.inert = false;
  }

  #focusResult() {
    const title = this.#result.querySelector('.compared-title');
    if (title instanceof HTMLElement) title.focus();
  }

  #startAgain() {
    this.#turn += 1;
    this.#other = null;
    this.#compared = null;
    this.#showResult([]);
    void this.offer();
    this.#section.querySelector('summary')?.focus();
  }

  async #save() {
    const [article, compared] = [this.#article, this.#compared];
    if (!article || !compared) return;
    const { anchors } = await this.#host.anchor(article);
    const { link } = takePageStatements({ ...article, anchors });
    const here = { ...compared.here, link };
    const name = saveFile(
      here.title,
      'md',
      'text/markdown',
      writeComparison({ ...compared, here }),
    );
    this.#tell(message('exportSaved', name));
  }

  /**
   * @param {File} file
   * @returns {Promise<ComparedArticle | null>}
   */
  async #readFile(file) {
    if (file.size > MAX_FILE) return null;
    const text = await file.text();
    if (text.trim() === '' || text.includes('\0')) return null;
    const exported = readAnnotationsFile(text);
    if (exported) return exported;
    const read = await this.#host.readText(text);
    return read && { ...read, title: file.name };
  }

  /** @param {string} words */
  #tell(words) {
    find('compare-told').textContent = words;
  }
}
