import { findStoryRoots } from '../locate/story-roots.js';
import { getAttribute, isOutOfView, listen } from '../nodes.js';
import { Changes, CONCEALING } from '../read/again/changes.js';
import { findAround } from '../read/around.js';
import { AddedText, isLossOf, isWithin } from './added-text.js';
import { LateShadows } from './late-shadows.js';
import { Pace } from './pace.js';
import { Unfolding } from './unfolding.js';

/** @typedef {import('../read/reader.js').Reading} Reading */

/** How often a page that holds no article is read again before it must show another address. */
const MAX_FRUITLESS = 6;
/** More records of changes than these are not looked at one by one. */
const MAX_RECORDS = 2_000;

/** What is watched where all of the page matters, and where text of the story stands. */
const EVERYTHING = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: CONCEALING,
};

/** By these attributes, too, a page may show text that was there all along. */
const STYLING = ['class', 'open', 'style'];
/**
 * What happens far from the story is not seen, for the page's sake: after so long, in milliseconds,
 * nothing is taken as known.
 */
const WHOLE_AFTER_MS = 60_000;

/**
 * Watches the story on a page that goes on living, with one observer: text that is rewritten, added,
 * removed or shown within the story, an article that is added beside it, another address. Where there
 * is no story yet, it watches for one for a while.
 */
export class StoryWatch {
  #pace = new Pace();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Set<Node>} */
  #roots = new Set();
  #added = new AddedText();
  /** All that happened since the page was read. */
  #changes = new Changes();
  /** Whether some of it is worth reading the page again. */
  #isChanged = false;
  /** When the page was last known to be read as a whole. */
  #lastWhole = performance.now();
  /** What changed before it was known where the story is; null once that is known. */
  #early = /** @type {MutationRecord[] | null} */ ([]);
  #fruitless = 0;
  #address = location.href;
  #unfolding;
  #lateShadows;
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
    this.#unfolding = new Unfolding(signal, () => {
      this.#isChanged = true;
      this.#readLater();
    });
    this.#lateShadows = new LateShadows(signal, () => {
      this.#isChanged = true;
      this.#changes.addAll();
      this.#readLater();
    });
    const onMoved = () => this.#notice([]);
    for (const type of ['popstate', 'hashchange', 'pageshow']) {
      addEventListener(type, onMoved, { signal });
    }
    const { navigation } = /** @type {{ navigation?: EventTarget }} */ (globalThis);
    navigation?.addEventListener('currententrychange', onMoved, { signal });
    // The event does not bubble, but on its way down it can be seen.
    listen(document, 'load', ({ target }) => this.#noticeFrame(target), {
      signal,
      capture: true,
    });
    const onVisible = () => {
      this.#notice([]);
      this.#unfolding.lookLater();
    };
    listen(document, 'visibilitychange', onVisible, { signal });
    signal.addEventListener('abort', () => this.stop(), { once: true });
    this.observer.observe(document, EVERYTHING);
  }

  /**
   * Watches what was read in place of what was watched before.
   *
   * @param {Reading} reading
   * @param {number[]} story Indexes of its blocks; empty when the page holds no article.
   */
  watch(reading, story) {
    this.#keepEarly(this.observer.takeRecords());
    const early = this.#early ?? [];
    this.#early = null;
    this.observer.disconnect();
    this.#roots = findStoryRoots(reading, story);
    const isStory = (/** @type {Element} */ element) => {
      return this.#roots.size === 0 || isWithin(this.#roots, element);
    };
    const hidden = [...reading.hidden];
    this.#unfolding.watch(
      hidden.filter(isStory),
      hidden.filter((element) => !isStory(element)),
    );
    this.#fruitless = story.length > 0 ? 0 : this.#fruitless + 1;
    if (this.#roots.size === 0) this.#unfolding.awaitStory();
    if (this.#roots.size === 0 && this.#isHopeful) this.#lateShadows.await(reading);
    else this.#lateShadows.stop();
    this.#observe();
    this.#notice(early);
    if (this.#isChanged) this.#readLater();
  }

  /**
   * What happened since the page was read last: it is to be read now.
   *
   * @returns {Changes}
   */
  takeChanges() {
    this.#take(this.observer.takeRecords());
    const changes = this.#changes;
    const now = performance.now();
    if (now - this.#lastWhole > WHOLE_AFTER_MS) changes.addAll();
    if (changes.isWhole) this.#lastWhole = now;
    this.#changes = new Changes();
    this.#isChanged = false;
    this.#added.clear();
    return changes;
  }

  /** Whether a page without a story may still get one. */
  get #isHopeful() {
    return this.#fruitless <= MAX_FRUITLESS;
  }

  #observe() {
    const attributeFilter = [...CONCEALING, ...(this.#unfolding.isPossible ? STYLING : [])];
    const beside = { childList: true, attributeFilter };
    const within = { ...EVERYTHING, attributeFilter };
    if (this.#roots.size === 0) {
      if (this.#isHopeful) this.observer.observe(document, within);
      return;
    }
    for (const root of this.#roots) {
      this.observer.observe(root, within);
      for (const around of findAround(root)) {
        // A node that is observed twice keeps only what was asked last.
        if (!this.#roots.has(around)) this.observer.observe(around, beside);
      }
    }
  }

  /** @param {MutationRecord[]} records */
  #notice(records) {
    if (this.#early) {
      this.#keepEarly(records);
      return;
    }
    this.#take(records);
    if (this.#isChanged || !this.#added.isEmpty) this.#readLater();
  }

  /** @param {MutationRecord[]} records */
  #keepEarly(records) {
    this.#early ??= [];
    if (this.#early.length + records.length > MAX_RECORDS) {
      this.#isChanged = true;
      this.#changes.addAll();
    } else {
      this.#early.push(...records);
    }
  }

  /** @param {MutationRecord[]} records */
  #take(records) {
    if (location.href !== this.#address) this.#move();
    /** @type {Set<Node>} */
    const touched = new Set();
    if (records.some(({ type }) => type === 'attributes')) this.#unfolding.lookLater();
    for (const record of records) {
      const { type, target, attributeName, addedNodes, removedNodes } = record;
      this.#changes.add(record);
      if (type === 'characterData' && isWithin(this.#roots, target)) touched.add(target);
      if (CONCEALING.includes(attributeName ?? '') && isRevealed(target)) this.#added.add(target);
      for (const node of removedNodes) {
        this.#isChanged ||= isLossOf(this.#roots, node, target);
      }
      for (const node of addedNodes) this.#added.add(node);
    }
    if (this.#added.isTooMuch) {
      this.#added.clear();
      this.#isChanged = true;
    }
    if (touched.size > 0) {
      this.#isChanged = true;
      this.#onTouched(touched);
    }
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
    this.#changes.addAll();
    if (!this.#early) this.#readLater();
  }

  /** The page shows another address: what is there now may come in pieces. */
  #move() {
    this.#address = location.href;
    this.#fruitless = 0;
    this.#pace.reset();
    this.#isChanged = true;
    this.#changes.addAll();
    this.observer.observe(document, EVERYTHING);
  }

  #readLater() {
    clearTimeout(this.#timer);
    // Nobody sees a hidden page: it is read when it is shown.
    if (isOutOfView(document)) return;
    this.#timer = setTimeout(() => this.#rest(), this.#pace.change(performance.now()));
  }

  #rest() {
    const isChanged = this.#isChanged || this.#added.isWorthReading(this.#roots);
    this.#isChanged = false;
    this.#added.clear();
    if (isChanged) {
      this.#pace.read(performance.now());
      this.#onRested();
    } else {
      this.#pace.pass();
    }
  }

  /** Ends the watch for good. */
  stop() {
    clearTimeout(this.#timer);
    this.observer.disconnect();
  }
}

/**
 * Whether an element no longer says that its text is not to be seen or heard.
 *
 * @param {Node} node
 */
function isRevealed(node) {
  const element = /** @type {Element} */ (node);
  const isHeard = getAttribute(element, 'aria-hidden') !== 'true';
  return isHeard && getAttribute(element, 'hidden') === null;
}
