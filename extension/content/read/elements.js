import {
  CONCEALED,
  ELEMENT_NODE,
  getAttribute,
  getNodeType,
  getParentElement,
  getShadowRoot,
  hasChildNodes,
  querySelectorAll,
} from '../nodes.js';
import { findPair, findRowStart, isConcealed, isForSight } from './concealed.js';
import { holdsStory, isDialog, MAYBE_DIALOG } from './dialogs.js';

/** @typedef {import('../../shared/page.d.ts').BlockRole} BlockRole */

/**
 * What the name of an element says: that its text is never the page's prose, or is what a person is
 * typing (`unread`); that it stands within a line of text (`inline`), as no other does; or what its
 * text is. One table, since it is asked for every element that has text in it.
 *
 * @type {Map<string, 'unread' | 'inline' | BlockRole>}
 */
const BY_NAME = new Map();
for (const [kind, names] of /** @type {const} */ ([
  [
    'unread',
    'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT LINK MATH META METER NOSCRIPT OBJECT ' +
      'OPTION PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO math svg',
  ],
  [
    'inline',
    'A ABBR ACRONYM B BDI BDO BIG BR CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR ' +
      'PICTURE Q RP RT RUBY S SAMP SLOT SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
  ],
  ['heading', 'H1 H2 H3 H4 H5 H6'],
  ['caption', 'FIGURE FIGCAPTION CAPTION'],
  ['aside', 'ASIDE FOOTER NAV'],
  ['quotation', 'BLOCKQUOTE'],
  ['list', 'LI'],
])) {
  for (const name of names.split(' ')) BY_NAME.set(name, kind);
}

/**
 * Elements with an attribute for which they may be passed by. One query finds them all, which is
 * cheaper than to ask each element for each attribute; what it asks for is simple, as most of what
 * it finds has no text in it and is never looked at.
 */
const MAYBE_TOLD = `[hidden], ${CONCEALED}, [contenteditable], [role], ${MAYBE_DIALOG}`;
/** The roles of elements in which a person writes. */
const WRITTEN_IN = new Set(['textbox', 'searchbox', 'combobox']);
/** What the `role` of an element says that its text is. */
const ROLES = /** @type {Map<string, BlockRole>} */ (
  new Map([
    ['heading', 'heading'],
    ['complementary', 'aside'],
    ['contentinfo', 'aside'],
    ['navigation', 'aside'],
  ])
);

/**
 * What an element's name says of it.
 *
 * @param {string} name Its tag name.
 */
export function tellByName(name) {
  return BY_NAME.get(name);
}

/** What the attributes of the elements under some roots say. */
export class Attributes {
  /** @type {Set<Element>} Those that have one of the attributes. */
  #marked = new Set();
  /** Those that hold for screen readers what stands beside them for those who see. @type {Set<Element>} */
  #twins = new Set();
  /** What stands beside them. @type {Set<Element>} */
  #paired = new Set();

  /** @param {boolean} readsAsides Whether what stands beside the page's text is read, too. */
  constructor(readsAsides) {
    this.readsAsides = readsAsides;
  }

  /**
   * Looks at everything under one more root.
   *
   * @param {Element | ShadowRoot} root
   */
  add(root) {
    if (getNodeType(root) === ELEMENT_NODE) {
      const element = /** @type {Element} */ (root);
      this.#marked.add(element);
      if (isConcealed(element)) this.#pair(findRowStart(element));
    }
    for (const element of querySelectorAll(root, MAYBE_TOLD)) {
      this.#marked.add(element);
      if (isConcealed(element)) this.#pair(element);
    }
  }

  /** @param {Element} element The first of a row of concealed ones, or another that is not looked from. */
  #pair(element) {
    const pair = findPair(element);
    if (!pair) return;
    this.#twins.add(pair.twin);
    for (const part of pair.row) this.#paired.add(part);
  }

  /**
   * Looks at one more element, and not at what stands under it.
   *
   * @param {Element} element
   */
  addAlone(element) {
    this.#marked.add(element);
  }

  /**
   * What an element's attributes say of it: that it is passed by with all that is in it, as its
   * author hid it from view or a person is writing in it; or what its text is.
   *
   * @param {Element} element
   * @returns {'unread' | BlockRole | undefined}
   */
  tell(element) {
    if (this.#twins.has(element)) return 'unread';
    if (!this.#marked.has(element)) return undefined;
    const name = getAttribute(element, 'role') ?? '';
    const isUnread = WRITTEN_IN.has(name) || this.#isHidden(element) || isEdited(element);
    if (isUnread) return 'unread';
    return isDialog(element) && !holdsStory(element) ? 'aside' : ROLES.get(name);
  }

  /** @param {Element} element */
  #isHidden(element) {
    if (getAttribute(element, 'hidden') !== null) return true;
    if (!isConcealed(element) || this.#paired.has(element)) return false;
    return hasChildNodes(element) && !isForSight(element);
  }
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
  if (BY_NAME.get(name) === 'inline') return true;
  if (!name.includes('-')) return false;
  const display = getComputedStyle(element).display;
  const isInLine = display.startsWith('inline') || display === 'contents';
  return isInLine && !isSlottedIntoBlock(element);
}

/**
 * Whether an element's own shadow tree lays out what stands in the element as a block, as a paragraph
 * around a slot does.
 *
 * @param {Element} element
 */
function isSlottedIntoBlock(element) {
  const root = getShadowRoot(element);
  const slot = root && querySelectorAll(root, 'slot:not([name])')[0];
  for (let outer = slot && getParentElement(slot); outer; outer = getParentElement(outer)) {
    if (isBlockByStyle(outer)) return true;
  }
  return false;
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
