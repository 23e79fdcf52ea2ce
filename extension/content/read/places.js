import {
  contains,
  ELEMENT_NODE,
  getAttribute,
  getNodeType,
  getParent,
  getShadowRoot,
  getTagName,
  holdsArticleElement,
  isVisible,
  querySelector,
  querySelectorAll,
} from '../nodes.js';
import { asksConsent, tellByClass } from './class-names.js';
import { holdsStory, speaksOfConsent } from './dialogs.js';
import { Attributes, isBlockByStyle, isInline, tellByName } from './elements.js';

/** @typedef {import('../../shared/page.d.ts').BlockRole} BlockRole */

/** Of what is said by an element and those around it, what comes first here is right. */
const ROLE_ORDER = /** @type {BlockRole[]} */ ([
  'aside',
  'caption',
  'heading',
  'quotation',
  'list',
  'text',
]);
/** What stands over a page is no deeper in it, its root counted. */
export const MAX_OVER_DEPTH = 5;
const OVER = new Set(['fixed', 'sticky']);

/**
 * What the reader needs to know of an element that has text in it. Made by the hundred while the
 * browser still runs the code step by step, so it asks each thing once and has no private fields.
 */
export class Place {
  /**
   * @param {Element} element
   * @param {Pick<Place, keyof Place> | null} outer The place of the parent element, if that is read.
   * @param {Attributes} attributes
   */
  constructor(element, outer, attributes) {
    const name = getTagName(element);
    const classes = getAttribute(element, 'class');
    const byName = tellByName(name);
    const byClass = classes ? tellByClass(classes) : undefined;
    const told = attributes.tell(element);
    this.element = element;
    this.outer = outer;
    /** @type {boolean} */
    this.inLink = outer?.inLink || name === 'A';
    /** How many elements the element is nested in, from the root. @type {number} */
    this.depth = (outer?.depth ?? 0) + 1;
    /** @type {BlockRole} */
    this.role = outer?.role ?? 'text';
    // Under a quotation it says whose that is.
    const isSignature = name === 'FOOTER' && this.role === 'quotation';
    const isAsked = outer !== null && (isConsent(element, classes) || isConsentOver(this));
    const asks = isAsked ? 'aside' : undefined;
    const own = byClass ?? told ?? asks ?? (isSignature ? undefined : byName);
    if (own && own !== 'inline' && own !== 'unread') this.role = chooseRole(own, this.role);
    const isUnread = byName === 'unread' || told === 'unread' || byClass === 'unread';
    const isPassedBy = isUnread || (this.role === 'aside' && !attributes.readsAsides);
    /**
     * The outermost element around it that is passed by with all that is in it: what is not for
     * readers, what a person is typing, what stands beside the page's text.
     *
     * @type {Element | null}
     */
    this.unread = outer?.unread ?? (isPassedBy ? element : null);
    /** The nearest place that is a block. @type {Place} */
    this.block = outer && isInline(element, name) ? outer.block : this;
    /** Known when it was asked for. @type {boolean | undefined} */
    this.visibility = undefined;
  }

  /** @returns {boolean} */
  get isVisible() {
    /** @type {Place[]} */
    const plain = [];
    let place = /** @type {Place} */ (this);
    // Nobody hides what stands in a line by the name of its element alone. Works without recursion,
    // as pages may nest their elements deeper than the stack allows.
    while (place.visibility === undefined && place.outer && place.isPlain) {
      plain.push(place);
      place = place.outer;
    }
    const visibility = place.visibility ?? isVisible(place.element);
    place.visibility = visibility;
    for (const inner of plain) inner.visibility = visibility;
    return visibility;
  }

  /** The element by which it was found whether the place is visible. */
  get decider() {
    let place = /** @type {Place} */ (this);
    while (place.outer && place.isPlain) place = place.outer;
    return place.element;
  }

  /** Whether its element stands in a line and has nothing but its name. */
  get isPlain() {
    return this !== this.block && !this.element.hasAttributes();
  }

  /**
   * Whether this place, or one around it and within the block, is laid out as a block although
   * its element is inline by name.
   */
  get isOnOwnLine() {
    for (let place = /** @type {Place} */ (this); place !== place.block; ) {
      if (isBlockByStyle(place.element)) return true;
      if (!place.outer) return false;
      place = place.outer;
    }
    return false;
  }
}

/** The places under one element. */
export class Places {
  /** @type {Map<Node, Place>} */
  #known = new Map();
  attributes;

  /**
   * @param {Element} root
   * @param {Element} part The element within it whose places are asked for.
   * @param {boolean} [readsAsides] Whether what stands beside the page's text is read, too.
   */
  constructor(root, part, readsAsides = false) {
    this.attributes = new Attributes(readsAsides);
    this.attributes.add(part);
    for (let outer = part; outer !== root; ) {
      outer = /** @type {Element} */ (getParent(outer));
      this.attributes.addAlone(outer);
    }
    this.#known.set(root, new Place(root, null, this.attributes));
  }

  /**
   * Goes into a shadow root or a frame, whose elements stand where its own element stands.
   *
   * @param {Element} door
   * @param {import('./doors.js').InnerRoot} inner
   */
  enter(door, inner) {
    this.attributes.add(inner);
    if (getNodeType(inner) !== ELEMENT_NODE) {
      this.#known.set(inner, this.find(door));
      return;
    }
    const body = /** @type {Element} */ (inner);
    this.#known.set(body, new Place(body, this.findDoor(door), this.attributes));
  }

  /**
   * The place in which what stands behind a door is read: a frame's own element holds no text.
   *
   * @param {Element} door
   * @returns {Place}
   */
  findDoor(door) {
    return this.find(getShadowRoot(door) ? door : /** @type {Element} */ (getParent(door)));
  }

  /**
   * The place of an element within the root. Works without recursion: pages may nest their
   * elements deeper than the stack allows.
   *
   * @param {Element} element
   * @returns {Place}
   */
  find(element) {
    const known = this.#known.get(element);
    if (known) return known;
    const path = [element];
    let place;
    for (let outer = getParent(element); outer; outer = getParent(outer)) {
      place = this.#known.get(outer);
      if (place) break;
      path.push(/** @type {Element} */ (outer));
    }
    for (let inner = path.pop(); inner; inner = path.pop()) {
      place = new Place(inner, place ?? null, this.attributes);
      this.#known.set(inner, place);
    }
    return /** @type {Place} */ (place);
  }
}

/**
 * Of what is said by an element and by those around it, what is right.
 *
 * @param {BlockRole} own
 * @param {BlockRole} outer
 * @returns {BlockRole}
 */
function chooseRole(own, outer) {
  return ROLE_ORDER.indexOf(own) < ROLE_ORDER.indexOf(outer) ? own : outer;
}

/**
 * Whether an element says by its names that it asks for consent, and the page's story stands elsewhere.
 *
 * @param {Element} element
 * @param {string | null} classes
 */
function isConsent(element, classes) {
  const id = getAttribute(element, 'id');
  const isNamed = (classes && asksConsent(classes)) || (id && asksConsent(id));
  return isNamed && !holdsStory(element);
}

/**
 * Whether an element stands over the page, whatever its names are, and asks for consent.
 *
 * @param {Place} place
 */
function isConsentOver({ element, depth }) {
  // Most of a page is deeper, and of that nothing more is asked.
  return depth <= MAX_OVER_DEPTH && isNoticeOver(element) && speaksOfConsent(element);
}

/**
 * Whether an element stays where it is when the page is scrolled, and is not what holds the page.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isNoticeOver(element) {
  if (!element.hasAttributes() || !OVER.has(getComputedStyle(element).position)) return false;
  return !holdsPage(element);
}

/**
 * Whether an element holds the page's main part, or its heading where nothing else of the page may be that: a
 * box over the page may have a great heading of its own.
 *
 * @param {Element} element
 */
function holdsPage(element) {
  if (holdsArticleElement(element)) return true;
  if (querySelector(element, 'h1') === null) return false;
  const parts = querySelectorAll(element.ownerDocument, 'main, article, h1');
  return [...parts].every((part) => contains(element, part));
}
