import { placeNoAnswer } from '../../shared/no-answer-place.js';
import {
  createTreeWalker,
  ELEMENT_NODE,
  getBody,
  getLocalName,
  getNodeType,
  getText,
} from '../nodes.js';
import { makeRanges } from './ranges.js';

/** @typedef {import('../../shared/protocol.d.ts').Anchor} Anchor */
/** @typedef {import('../../shared/protocol.d.ts').ClaimAnchors} ClaimAnchors */
/** @typedef {import('../../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../read/reader.js').Reading} Reading */

/** How much text around a quotation is told, in UTF-16 units: of more, dom-anchor-text-quote finds none. */
const CONTEXT = 32;
/** What may stand within a quotation without being text that was passed by. */
const NOTHING = /^[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/;
/** A half of a character at either end. */
const HALVES = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
/** `NodeFilter.SHOW_TEXT` and `SHOW_CDATA_SECTION`: what text content is made of. */
const TEXT = 4 | 8;
/** `NodeFilter.SHOW_ELEMENT`. */
const ELEMENTS = 1;

/**
 * Finds where every claim of a report stands in the document as it is, and what is said of those who gave no
 * answer, for programs that look for it there: white space and soft hyphens included, which the text that was
 * read has not.
 *
 * It takes a look at every text node, so it is done only when somebody asks for it.
 *
 * @param {Reading} reading
 * @param {import('../../shared/report.d.ts').Report} report
 * @returns {{ anchors: ClaimAnchors[], noAnswerAnchors: Anchor[][][] }}
 */
export function anchorReport(reading, { attributions, noAnswers }) {
  /** @type {Map<Node, RootText>} */
  const known = new Map();
  /** @param {BlockSpan[]} spans */
  const anchor = (spans) => spans.map((span) => anchorSpan(reading, span, known));
  return {
    anchors: attributions.map(({ source, cue, content }) => ({
      source: anchor(source),
      cue: anchor(cue),
      content: anchor(content),
    })),
    noAnswerAnchors: noAnswers.map((one) => anchor(placeNoAnswer(one))),
  };
}

/**
 * @param {Reading} reading
 * @param {BlockSpan} span
 * @param {Map<Node, RootText>} known
 * @returns {Anchor[]} More than one where text stands between that was passed by, as an
 *   advertisement; none where the document no longer holds what was read.
 */
function anchorSpan(reading, span, known) {
  /** @type {{ root: RootText, start: number, end: number, breaks: number[], node: Node }[]} */
  const pieces = [];
  for (const { startContainer: node, startOffset, endOffset } of makeRanges(reading, span)) {
    const root = findRoot(node, known);
    const at = root?.starts.get(node);
    if (!root || at === undefined) return [];
    const start = at + startOffset;
    const end = at + endOffset;
    const last = pieces.at(-1);
    if (last?.root === root && NOTHING.test(root.text.slice(last.end, start))) {
      if (isBroken(last.node, node)) last.breaks.push(start - last.start);
      last.end = end;
      last.node = node;
    } else {
      pieces.push({ root, start, end, breaks: [], node });
    }
  }
  return pieces.map(({ root, start, end, breaks }) => ({ ...root.anchor(start, end), breaks }));
}

/**
 * Whether a line break stands between two text nodes of a document.
 *
 * @param {Node} before
 * @param {Node} after
 */
function isBroken(before, after) {
  const home = /** @type {Document} */ (before.ownerDocument);
  const walker = createTreeWalker(home, before.getRootNode(), ELEMENTS | TEXT);
  walker.currentNode = before;
  for (let node = walker.nextNode(); node && node !== after; node = walker.nextNode()) {
    if (getNodeType(node) === ELEMENT_NODE && getLocalName(node) === 'br') return true;
  }
  return false;
}

/**
 * The text that a node is looked for in: that of its document's body, or of its shadow root.
 *
 * @param {Node} node
 * @param {Map<Node, RootText>} known
 * @returns {RootText | undefined}
 */
function findRoot(node, known) {
  const top = node.getRootNode();
  const root = top === node.ownerDocument ? getBody(top) : top;
  if (!root) return undefined;
  let text = known.get(root);
  if (!text) {
    text = new RootText(root, top === document);
    known.set(root, text);
  }
  return text;
}

/** The text content of a root, and where in it its text nodes begin. */
class RootText {
  /** In UTF-16 units. @type {Map<Node, number>} */
  starts = new Map();
  /** Where the pairs begin of which every code point above U+FFFF is made. @type {number[]} */
  #pairs = [];
  #hasPosition;

  /**
   * @param {Node} root
   * @param {boolean} hasPosition Whether others can find the root: not in frames and shadow roots.
   */
  constructor(root, hasPosition) {
    this.#hasPosition = hasPosition;
    const home = /** @type {Document} */ (root.ownerDocument);
    const walker = createTreeWalker(home, root, TEXT);
    const parts = [];
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const data = getText(node) ?? '';
      this.starts.set(node, length);
      parts.push(data);
      length += data.length;
    }
    this.text = parts.join('');
    for (const match of this.text.matchAll(PAIR)) this.#pairs.push(match.index);
  }

  /**
   * @param {number} start In UTF-16 units.
   * @param {number} end
   * @returns {Omit<Anchor, 'breaks'>}
   */
  anchor(start, end) {
    const { text } = this;
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(HALVES, ''),
      suffix: text.slice(end, end + CONTEXT).replace(HALVES, ''),
      position: this.#hasPosition ? [this.#countTo(start), this.#countTo(end)] : null,
    };
  }

  /**
   * How many code points stand before a place.
   *
   * @param {number} place
   */
  #countTo(place) {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (this.#pairs[middle]) < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  }
}
