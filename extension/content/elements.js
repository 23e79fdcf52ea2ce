import { getAttribute } from './nodes.js';

/** @typedef {import('../shared/page.d.ts').BlockRole} BlockRole */

/** Elements whose text is never the page's prose, or is what a person is typing. */
const UNREAD = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH METER NOSCRIPT OBJECT OPTION ' +
    'PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO math svg'
  ).split(' '),
);

/** Elements that stand within a line of text. Every other element begins a block of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG BR CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR ' +
    'PICTURE Q RP RT RUBY S SAMP SLOT SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/**
 * Elements with an attribute for which they may be passed by. One query finds them all, which is
 * cheaper than to ask each element for each attribute.
 */
const MAYBE_UNREAD = '[hidden], [aria-hidden], [contenteditable], [role]';
/** The roles of elements in which a person writes. */
const WRITTEN_IN = new Set(['textbox', 'searchbox', 'combobox']);
/** Class names by which sites say that a text is for screen readers and not to be seen. */
const FOR_SCREEN_READERS = /(?<!not-)(?:sr-only|screen-?reader|visually-?hidden)/i;

const ELEMENT_NODE = 1;

/** Class names by which sites say that a text is under a picture. */
const CAPTION = /(?:^|[\s_-])[a-z]*caption(?![a-z])/i;
/** What the `role` of an element says that its text is. */
const ROLES = /** @type {Map<string, BlockRole>} */ (
  new Map([
    ['heading', 'heading'],
    ['complementary', 'aside'],
    ['contentinfo', 'aside'],
    ['navigation', 'aside'],
  ])
);

/** What the attributes of the elements under some roots say. */
export class Attributes {
  /** @type {Set<Element>} */
  #unread = new Set();
  /** @type {Map<Element, BlockRole>} */
  #roles = new Map();

  /**
   * Looks at everything under one more root.
   *
   * @param {Element | ShadowRoot} root
   */
  add(root) {
    if (root.nodeType === ELEMENT_NODE) this.#look(/** @type {Element} */ (root));
    for (const element of root.querySelectorAll(MAYBE_UNREAD)) this.#look(element);
  }

  /** @param {Element} element */
  #look(element) {
    const name = getAttribute(element, 'role') ?? '';
    const role = ROLES.get(name);
    if (role) this.#roles.set(element, role);
    if (WRITTEN_IN.has(name) || isHidden(element) || isEdited(element)) {
      this.#unread.add(element);
    }
  }

  /**
   * What an element's attributes say that its text is, if anything.
   *
   * @param {Element} element
   * @param {string} classes Its class names.
   * @returns {BlockRole | undefined}
   */
  findRole(element, classes) {
    const isCaption = classes !== '' && CAPTION.test(classes);
    return isCaption ? 'caption' : this.#roles.get(element);
  }

  /**
   * Whether an element is passed by with all that is in it: it holds no prose, its author hid it
   * from view or from assistive technology, or a person is writing in it.
   *
   * @param {Element} element
   * @param {string} name Its tag name.
   * @param {string} classes Its class names.
   * @returns {boolean}
   */
  isUnread(element, name, classes) {
    if (UNREAD.has(name) || this.#unread.has(element)) return true;
    return classes !== '' && FOR_SCREEN_READERS.test(classes);
  }
}

/** @param {Element} element */
function isHidden(element) {
  if (getAttribute(element, 'hidden') !== null) return true;
  return getAttribute(element, 'aria-hidden') === 'true' && !holdsStory(element);
}

/** @param {Element} element */
function isEdited(element) {
  const editable = getAttribute(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

/**
 * Whether an element stands within a line, as far as its name tells. An element that the site
 * defined itself counts as inline where its style says so.
 *
 * @param {Element} element
 * @param {string} name Its tag name.
 * @returns {boolean}
 */
export function isInline(element, name) {
  if (INLINE.has(name)) return true;
  if (!name.includes('-')) return false;
  const display = getComputedStyle(element).display;
  return display.startsWith('inline') || display === 'contents';
}

/**
 * Whether an element that is inline by name is laid out as a block by style. Where nothing is laid
 * out, there is no style to tell.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isBlockByStyle(element) {
  const display = getComputedStyle(element).display;
  if (display === '') return false;
  return !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
}

/**
 * Whether an element looks like a page's main part. An open dialog hides that from assistive
 * technology, yet it is still to be seen.
 *
 * @param {Element} element
 * @returns {boolean}
 */
function holdsStory(element) {
  const { matches, querySelector } = Element.prototype;
  return (
    matches.call(element, 'main, article') ||
    querySelector.call(element, 'main, article, h1') !== null
  );
}
