import { BlockText } from './block-text.js';
import { isBlockByStyle, isInline, isUnread, isVisible } from './elements.js';
import { readHints } from './page-hints.js';

/** Where the reader stops: what a page sends has no more words than this. */
const MAX_WORDS = 200_000;
/** The same in UTF-16 units, for text that has hardly any spaces. */
const MAX_UNITS = 4_000_000;

/** The first character of a text that may be the beginning of a word. */
const STARTS_WORD = /^[^\s.,;:!?)\]}’”…%/-]/;

/** @typedef {import('../shared/page.d.ts').Page} Page */
/** @typedef {import('../shared/page.d.ts').Block} Block */
/** @typedef {import('../shared/page.d.ts').BlockRole} BlockRole */

/**
 * What was read of a page: the page as it is sent, and for each of its blocks where its text
 * stands in the document.
 *
 * @typedef {object} Reading
 * @property {Page} page
 * @property {import('./block-text.js').Segment[][]} segments By block.
 */

/**
 * An element that the walk is inside of.
 *
 * @typedef {object} Frame
 * @property {Element} element
 * @property {boolean} isBlock
 * @property {boolean} inLink
 * @property {BlockRole} role
 * @property {number} depth
 * @property {boolean} hasBlocks Whether a block began within, so that its own text is bare.
 * @property {boolean | undefined} visible Found out when it is first asked.
 */

/**
 * Reads the visible text of a document, block by block, in reading order.
 *
 * @param {Document} document
 * @param {Element | null} root Where to read; a document whose whole is edited is not read at all.
 * @returns {Reading}
 */
export function readPage(document, root = document.body) {
  const walk = new Walk();
  if (root && document.designMode !== 'on') walk.read(root);
  return {
    page: {
      title: document.title.trim().toWellFormed(),
      lang: (document.documentElement?.lang ?? '').toWellFormed(),
      hints: readHints(document),
      blocks: walk.blocks,
      truncated: walk.truncated,
      isPlainText: false,
    },
    segments: walk.segments,
  };
}

/** One pass over a document. */
class Walk {
  /** @type {Block[]} */
  blocks = [];
  /** @type {import('./block-text.js').Segment[][]} */
  segments = [];
  truncated = false;
  #text = new BlockText();
  #words = 0;
  #units = 0;
  /** Line breaks since the last text. */
  #breaks = 0;
  /** The elements that the walk is inside of, the innermost last. @type {Frame[]} */
  #frames = [];
  /** Those of them that are blocks. @type {Frame[]} */
  #blockFrames = [];
  /** Inline elements whose edge stands between the last text and the next. @type {Element[]} */
  #edges = [];
  /** @type {Map<Element | null, number>} */
  #containers = new Map();

  /**
   * Walks without recursion: pages may nest their elements deeper than the stack allows.
   *
   * @param {Element} root
   */
  read(root) {
    if (isUnread(root)) return;
    this.#enter(root);
    /** @type {Node | null} */
    let node = root.firstChild;
    while (!this.truncated) {
      if (node === null) {
        const frame = this.#leave();
        if (frame.element === root) return;
        node = frame.element.nextSibling;
      } else if (node.nodeType === Node.TEXT_NODE) {
        this.#append(/** @type {Text} */ (node));
        node = node.nextSibling;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {Element} */ (node);
        if (element.tagName === 'BR') {
          this.#breakLine();
          node = element.nextSibling;
        } else if (isUnread(element)) {
          node = element.nextSibling;
        } else {
          this.#enter(element);
          node = element.firstChild;
        }
      } else {
        node = node.nextSibling;
      }
    }
    this.#endBlock(false);
  }

  /** @param {Element} element */
  #enter(element) {
    const parent = this.#frames.at(-1);
    const isBlock = parent === undefined || !isInline(element);
    if (isBlock) {
      this.#endBlock(true);
      const outer = this.#blockFrames.at(-1);
      if (outer) outer.hasBlocks = true;
    } else if (!this.#text.endsInSpace) {
      this.#edges.push(element);
    }
    /** @type {Frame} */
    const frame = {
      element,
      isBlock,
      inLink: parent?.inLink || element.tagName === 'A',
      role: findRole(element, parent?.role ?? 'text'),
      depth: (parent?.depth ?? 0) + 1,
      hasBlocks: false,
      visible: undefined,
    };
    this.#frames.push(frame);
    if (isBlock) this.#blockFrames.push(frame);
  }

  /** @returns {Frame} */
  #leave() {
    const frame = /** @type {Frame} */ (this.#frames.at(-1));
    if (frame.isBlock) {
      this.#endBlock(false);
      this.#blockFrames.pop();
    } else if (!this.#text.endsInSpace) {
      this.#edges.push(frame.element);
    }
    this.#frames.pop();
    return frame;
  }

  /** @param {Text} node */
  #append(node) {
    const { data } = node;
    if (this.#edges.length > 0 && data !== '') {
      // Two words may meet without a space only because they stand on lines of their own.
      if (STARTS_WORD.test(data) && this.#edges.some(isBlockByStyle)) this.#endBlock(false);
      this.#edges.length = 0;
    }
    const frame = /** @type {Frame} */ (this.#frames.at(-1));
    if (!frame.isBlock && !isFrameVisible(frame)) return;
    const room = MAX_WORDS - this.#words;
    this.#text.append(node, data, frame.inLink, room);
    if (!this.#text.endsInSpace) this.#breaks = 0;
    if (this.#text.gaps >= room || this.#text.text.length + this.#units > MAX_UNITS) {
      this.truncated = true;
    }
  }

  /** Two line breaks with nothing between them part paragraphs; one parts words. */
  #breakLine() {
    this.#breaks += 1;
    if (this.#breaks > 1) this.#endBlock(false);
    else this.#text.appendSpace();
  }

  /**
   * Ends the block of text under way, if there is one.
   *
   * @param {boolean} beforeBlock Whether another block begins within the same element.
   */
  #endBlock(beforeBlock) {
    this.#edges.length = 0;
    this.#breaks = 0;
    const gathered = this.#text;
    if (gathered.text === '') return;
    this.#text = new BlockText();
    const frame = /** @type {Frame} */ (this.#blockFrames.at(-1));
    if (!isFrameVisible(frame)) return;
    const text = gathered.text
      .trimEnd()
      .slice(0, MAX_UNITS - this.#units)
      .toWellFormed();
    if (text === '') return;
    this.#words += gathered.gaps + (gathered.endsInSpace ? 0 : 1);
    this.#units += text.length;
    const isBare = frame.hasBlocks || beforeBlock;
    this.blocks.push({
      text,
      tag: frame.element.localName,
      container: this.#containerId(isBare ? frame.element : frame.element.parentElement),
      linkChars: Math.min(gathered.linkChars, text.length),
      depth: frame.depth,
      role: frame.role,
      visible: true,
    });
    this.segments.push(gathered.segments);
  }

  /** @param {Element | null} element */
  #containerId(element) {
    let id = this.#containers.get(element);
    if (id === undefined) {
      id = this.#containers.size;
      this.#containers.set(element, id);
    }
    return id;
  }
}

/** @param {Frame} frame */
function isFrameVisible(frame) {
  frame.visible ??= isVisible(frame.element);
  return frame.visible;
}

/**
 * What an element's markup says that its text is; the outer element's word stands where this one
 * says less.
 *
 * @param {Element} element
 * @param {BlockRole} outer
 * @returns {BlockRole}
 */
function findRole(element, outer) {
  switch (element.tagName) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
      return 'heading';
    case 'FIGCAPTION':
    case 'CAPTION':
      return 'caption';
    case 'BLOCKQUOTE':
      return outer === 'text' || outer === 'list' ? 'quotation' : outer;
    case 'LI':
      return outer === 'text' ? 'list' : outer;
    default:
      return element.getAttribute('role') === 'heading' ? 'heading' : outer;
  }
}
