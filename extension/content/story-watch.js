import { holdsText } from './block-text.js';
import { contains, getText, isConnected } from './nodes.js';
import { Pace } from './pace.js';
import { findAround, findStoryRoots } from './story-roots.js';

/** @typedef {import('./reader.js').Reading} Reading */

/** So much new text beside the story may be a second article, in UTF-16 units. */
const MUCH_TEXT = 150;
/** So much new text may be an article where there was none. */
const SOME_TEXT = 40;
/** How often a page that holds no article is read again before it must show another address. */
const MAX_FRUITLESS = 6;
/** More nodes or records of changes than these are not looked at one by one. */
const MAX_NODES = 200;
const MAX_RECORDS = 2_000;

/** Elements that may come and go without a change to the story. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'IFRAME',
  'IMG',
  'NOSCRIPT',
  'TEMPLATE',
]);

/**
 * Watches the story on a page that goes on living, with one observer: text that is rewritten, added
 * or removed within the story, an article that is added beside it, another address. Where there is
 * no story yet, it watches for one for a while.
 */
export class StoryWatch {
  #pace = new Pace();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Set<Node>} */
  #roots = new Set();
  /** @type {Set<Node>} */
  #added = new Set();
  #isChanged = false;
  /** What changed before it was known where the story is; null once that is known. */
  #early = /** @type {MutationRecord[] | null} */ ([]);
  #fruitless = 0;
  #address = location.href;
  #onTouched;
  #onRested;

  /**
   * @param {AbortSignal} signal Ends the watch.
   * @param {object} listeners
   * @param {(nodes: Set<Node>) => void} listeners.onTouched Called with the text nodes that were
   *   rewritten, before the page shows them.
   * @param {() => void} listeners.onRested Called when the page changed and is to be read again.
   */
  constructor(signal, { onTouched, onRested }) {
    this.#onTouched = onTouched;
    this.#onRested = onRested;
    this.observer = new MutationObserver((records) => this.#notice(records));
    const onMoved = () => this.#notice([]);
    for (const type of ['popstate', 'hashchange', 'pageshow']) {
      addEventListener(type, onMoved, { signal });
    }
    const { navigation } = /** @type {{ navigation?: EventTarget }} */ (globalThis);
    navigation?.addEventListener('currententrychange', onMoved, { signal });
    // The event does not bubble, but on its way down it can be seen.
    document.addEventListener('load', ({ target }) => this.#noticeFrame(target), {
      signal,
      capture: true,
    });
    document.addEventListener('visibilitychange', () => this.#notice([]), { signal });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    const everything = { childList: true, subtree: true, characterData: true };
    this.observer.observe(document, everything);
  }

  /**
   * Watches what was read in place of what was watched before.
   *
   * @param {Reading} reading
   * @param {number[]} story Indexes of its blocks; empty when the page holds no article.
   */
  watch(reading, story) {
    const early = [...(this.#early ?? []), ...this.observer.takeRecords()];
    this.#early = null;
    this.observer.disconnect();
    this.#roots = findStoryRoots(reading, story);
    this.#fruitless = story.length > 0 ? 0 : this.#fruitless + 1;
    this.#observe();
    this.#notice(early);
    if (this.#isChanged) this.#readLater();
  }

  #observe() {
    if (this.#roots.size === 0) {
      if (this.#fruitless <= MAX_FRUITLESS) {
        this.observer.observe(document, { childList: true, subtree: true });
      }
      return;
    }
    for (const root of this.#roots) {
      this.observer.observe(root, { childList: true, subtree: true, characterData: true });
      for (const around of findAround(root)) {
        // A node that is observed twice keeps only what was asked last.
        if (!this.#roots.has(around)) this.observer.observe(around, { childList: true });
      }
    }
  }

  /** @param {MutationRecord[]} records */
  #notice(records) {
    if (this.#early) {
      // A page that changes so much at once is read again anyway.
      if (this.#early.length < MAX_RECORDS) this.#early.push(...records);
      else this.#isChanged = true;
      return;
    }
    if (location.href !== this.#address) this.#move();
    /** @type {Set<Node>} */
    const touched = new Set();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData' && this.#isWithin(target)) touched.add(target);
      for (const node of removedNodes) this.#isChanged ||= this.#matters(node, target);
      for (const node of addedNodes) this.#added.add(node);
    }
    if (this.#added.size > MAX_NODES) {
      this.#added.clear();
      this.#isChanged = true;
    }
    if (touched.size > 0) {
      this.#isChanged = true;
      this.#onTouched(touched);
    }
    if (this.#isChanged || this.#added.size > 0) this.#readLater();
  }

  /**
   * A frame that came late may hold the story, where there is none yet.
   *
   * @param {EventTarget | null} target What has loaded.
   */
  #noticeFrame(target) {
    if (this.#roots.size > 0 || /** @type {Element} */ (target)?.tagName !== 'IFRAME') return;
    if (!(/** @type {HTMLIFrameElement} */ (target).contentDocument)) return;
    this.#isChanged = true;
    if (!this.#early) this.#readLater();
  }

  /** The page shows another address: what is there now may come in pieces. */
  #move() {
    this.#address = location.href;
    this.#fruitless = 0;
    this.#pace.reset();
    this.#isChanged = true;
    this.observer.observe(document, { childList: true, subtree: true });
  }

  #readLater() {
    clearTimeout(this.#timer);
    // Nobody sees a hidden page: it is read when it is shown.
    if (document.hidden) return;
    this.#timer = setTimeout(() => this.#rest(), this.#pace.change(performance.now()));
  }

  #rest() {
    const isChanged = this.#isChanged || this.#hasNewText();
    this.#isChanged = false;
    this.#added.clear();
    if (!isChanged) return;
    this.#pace.read(performance.now());
    this.#onRested();
  }

  #hasNewText() {
    let beside = 0;
    for (const node of this.#added) {
      if (!isConnected(node) || isSilent(node)) continue;
      if (this.#isWithin(node) && holdsText(getText(node) ?? '')) return true;
      beside += getText(node)?.length ?? 0;
    }
    return beside >= (this.#roots.size > 0 ? MUCH_TEXT : SOME_TEXT);
  }

  /**
   * Whether it matters that a node went.
   *
   * @param {Node} node
   * @param {Node} target Where it stood.
   */
  #matters(node, target) {
    if (isSilent(node)) return false;
    for (const root of this.#roots) {
      if (contains(root, target)) return holdsText(getText(node) ?? '');
      if (!isConnected(root)) return true;
    }
    return false;
  }

  /** @param {Node} node */
  #isWithin(node) {
    for (const root of this.#roots) if (contains(root, node)) return true;
    return false;
  }

  #stop() {
    clearTimeout(this.#timer);
    this.observer.disconnect();
  }
}

/** @param {Node} node */
function isSilent(node) {
  return SILENT.has(node.nodeName);
}
