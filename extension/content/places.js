import { Attributes, isBlockByStyle, isInline } from './elements.js';
import { getAttribute, getParent, getTagName, isVisible } from './nodes.js';

/** @typedef {import('../shared/page.d.ts').BlockRole} BlockRole */

/** What an element's name says that its text is. @type {Map<string, BlockRole>} */
const ROLES = new Map([
  ['H1', 'heading'],
  ['H2', 'heading'],
  ['H3', 'heading'],
  ['H4', 'heading'],
  ['H5', 'heading'],
  ['H6', 'heading'],
  ['FIGURE', 'caption'],
  ['FIGCAPTION', 'caption'],
  ['CAPTION', 'caption'],
  ['ASIDE', 'aside'],
  ['FOOTER', 'aside'],
  ['NAV', 'aside'],
  ['BLOCKQUOTE', 'quotation'],
  ['LI', 'list'],
]);

const ELEMENT_NODE = 1;

/** Of what is said by an element and those around it, what comes first here is right. */
const ROLE_ORDER = /** @type {BlockRole[]} */ ([
  'aside',
  'caption',
  'heading',
  'quotation',
  'list',
  'text',
]);

/** What the reader needs to know of an element that has text in it. */
export class Place {
  /** Whether another block has text within, so that this one's own text is bare. */
  hasBlocks = false;
  /** Whether it is not for readers, or is what a person is typing. @type {boolean} */
  isUnread;
  /** @type {boolean} */
  inLink;
  /** @type {BlockRole} */
  role;
  /** How many elements the element is nested in, from the root. @type {number} */
  depth;
  /** The nearest place that is a block. @type {Place} */
  block;
  /** @type {boolean | undefined} */
  #isVisible;

  /**
   * @param {Element} element
   * @param {Place | null} outer The place of the parent element, if that is read.
   * @param {Attributes} attributes
   */
  constructor(element, outer, attributes) {
    const name = getTagName(element);
    this.element = element;
    this.outer = outer;
    const classes = getAttribute(element, 'class') ?? '';
    this.isUnread = outer?.isUnread || attributes.isUnread(element, name, classes);
    this.inLink = outer?.inLink || name === 'A';
    this.role = findRole(attributes.findRole(element, classes) ?? ROLES.get(name), outer?.role);
    this.depth = (outer?.depth ?? 0) + 1;
    this.block = outer && isInline(element, name) ? outer.block : this;
    if (outer && this.block === this) outer.block.hasBlocks = true;
  }

  /** @returns {boolean} */
  get isVisible() {
    if (this.#isVisible === undefined) {
      // Nobody hides what stands in a line by the name of its element alone.
      const { element, outer, block } = this;
      const isPlain = this !== block && !element.hasAttributes();
      this.#isVisible = isPlain && outer ? outer.isVisible : isVisible(element);
    }
    return this.#isVisible;
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
  attributes = new Attributes();

  /** @param {Element} root */
  constructor(root) {
    this.attributes.add(root);
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
    if (inner.nodeType !== ELEMENT_NODE) {
      this.#known.set(inner, this.find(door));
      return;
    }
    const body = /** @type {Element} */ (inner);
    const outer = this.find(/** @type {Element} */ (door.parentNode));
    this.#known.set(body, new Place(body, outer, this.attributes));
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
 * What an element's markup says that its text is, or the markup of an element around it.
 *
 * @param {BlockRole | undefined} own
 * @param {BlockRole} outer
 * @returns {BlockRole}
 */
function findRole(own, outer = 'text') {
  if (own === undefined) return outer;
  return ROLE_ORDER.indexOf(own) < ROLE_ORDER.indexOf(outer) ? own : outer;
}
