import { createTreeWalker, getLocalName } from '../nodes.js';
import { BlockText, holdsText } from './block-text.js';
import { UNNUMBERED } from './containers.js';
import { findDoors, isBefore, openDoor } from './doors.js';
import { isDropCap, isSpacedDropCap } from './join/drop-caps.js';
import { isPartedByBlock, LineBreaks } from './line-breaks.js';
import { Places } from './places.js';
import { ReadingLimit } from './reading-limit.js';

/** @typedef {import('../../shared/page.d.ts').Block} Block */
/** @typedef {import('./block-text.js').Segment} Segment */
/** @typedef {import('./places.js').Place} Place */

/** Of everything in a document only its text nodes are visited, and what they stand in. */
const SHOW_TEXT = 4;
/** So many line breaks part paragraphs; fewer part words. */
const PARAGRAPH_BREAKS = 2;
/** Shadow roots and frames that are nested deeper are not read. */
const MAX_DEPTH = 20;
/** The first character of a text that may be the beginning of a word. */
const STARTS_WORD = /^[^\s.,;:!?)\]}’”…%/-]/;

/**
 * One pass over a document, or a part of it, in reading order. It runs once in the life of most
 * pages, before the browser has compiled it, so it asks each thing once and has no private fields.
 */
export class Walk {
  /**
   * @param {Document} document
   * @param {Element} root What of it is read at all.
   * @param {Element} part What of that is read now.
   * @param {boolean} [readsAsides] Whether what stands beside the page's text is read, too.
   */
  constructor(document, root, part, readsAsides = false) {
    this.document = document;
    this.part = part;
    this.places = new Places(root, part, readsAsides);
    this.breaks = new LineBreaks(part);
    this.limit = new ReadingLimit();
    /** @type {Block[]} */
    this.blocks = [];
    /** Where the text of each block stands in the document. @type {Segment[][]} */
    this.segments = [];
    /** The element of markup that each block is the text of. @type {Element[]} */
    this.elements = [];
    /** The elements that hide text in them. @type {Set<Element>} */
    this.hidden = new Set();
    /** Whether a shadow root or a frame was read. */
    this.hasInner = false;
    /** The block's text under way. */
    this.text = new BlockText();
    /** Its last node; null where no block is under way. @type {Text | null} */
    this.lastNode = null;
    /** In what that node stands. @type {Place | null} */
    this.lastPlace = null;
    /** White space since, which counts only between the words of a block. @type {Text[]} */
    this.gaps = [];
    /** How many shadow roots and frames the text under way is nested in. */
    this.depth = 0;
  }

  /** Whether some text was left out. */
  get isCut() {
    return this.limit.reached;
  }

  read() {
    // It may stand in an element that is passed by, which no walk within it comes upon.
    if (!this.places.find(this.part).unread) this.readTree(this.part);
    this.endBlock();
    return this;
  }

  /** @param {Element | ShadowRoot} root */
  readTree(root) {
    const { places, limit } = this;
    const walker = createTreeWalker(this.document, root, SHOW_TEXT);
    const doors = findDoors(root).values();
    let door = doors.next().value;
    let parent = null;
    let place = null;
    let node = /** @type {Text | null} */ (walker.nextNode());
    while (node && !limit.reached) {
      const { data } = node;
      if (!holdsText(data)) {
        // Most text nodes are the white space between tags: that they cost little matters most.
        if (this.lastNode && !this.text.endsInSpace) this.gaps.push(node);
        node = /** @type {Text | null} */ (walker.nextNode());
        continue;
      }
      for (; door && isBefore(door, node); door = doors.next().value) this.enter(door);
      const { parentNode } = node;
      if (parentNode !== parent || place === null) {
        parent = /** @type {Element} */ (parentNode);
        place = places.find(parent);
      }
      if (place.unread) {
        node = skip(walker, place.unread);
        continue;
      }
      if (place.isVisible) this.visit(node, data, place);
      else this.hidden.add(place.decider);
      node = /** @type {Text | null} */ (walker.nextNode());
    }
    for (; door && !limit.reached; door = doors.next().value) this.enter(door);
  }

  /**
   * Reads what stands in a shadow root or a frame.
   *
   * @param {Element} door
   */
  enter(door) {
    if (this.depth === MAX_DEPTH || this.places.findDoor(door).unread) return;
    const inner = openDoor(door);
    if (!inner) return;
    const { breaks } = this;
    this.hasInner = true;
    this.depth += 1;
    this.breaks = new LineBreaks(inner);
    this.places.enter(door, inner);
    this.readTree(inner);
    this.breaks = breaks;
    this.depth -= 1;
  }

  /**
   * @param {Text} node
   * @param {string} data
   * @param {Place} place
   */
  visit(node, data, place) {
    const { lastNode, lastPlace } = this;
    const breaks = this.breaks.advanceTo(node);
    if (!lastNode || lastPlace?.block !== place.block) {
      this.endBlock();
    } else {
      if (this.gaps.length > 0) this.appendGaps(place.block);
      if (isSpacedDropCap(this.text.text, lastPlace.element, data)) this.text.dropSpace();
      if (breaks >= PARAGRAPH_BREAKS || this.isParted(lastNode, lastPlace, node, place, data)) {
        this.endBlock();
      } else if (breaks > 0) {
        this.text.appendSpace();
      }
    }
    this.lastNode = node;
    this.lastPlace = place;
    this.text.append(node, data, place.inLink);
  }

  /**
   * Appends the white space that stands between the words of the block under way.
   *
   * @param {Place} block
   */
  appendGaps(block) {
    for (const node of this.gaps) {
      if (this.text.endsInSpace) break;
      const place = this.places.find(/** @type {Element} */ (node.parentNode));
      if (place.unread || place.block !== block) continue;
      this.text.append(node, node.data, place.inLink);
    }
    this.gaps = [];
  }

  /**
   * Whether a text stands apart from the one before in the same block of markup.
   *
   * @param {Text} before
   * @param {Place} placeBefore
   * @param {Text} node
   * @param {Place} place
   * @param {string} data
   */
  isParted(before, placeBefore, node, place, data) {
    if (placeBefore === place) {
      return place === place.block && isPartedByBlock(before, node, this.places.attributes);
    }
    // Two words may meet without a space only because they stand on lines of their own.
    if (this.text.endsInSpace || !STARTS_WORD.test(data)) return false;
    if (!place.isOnOwnLine && !placeBefore.isOnOwnLine) return false;
    return !isDropCap(this.text.text, placeBefore.element, data);
  }

  /** Ends the block of text under way, if there is one. */
  endBlock() {
    const gathered = this.text;
    const block = this.lastPlace?.block;
    this.lastNode = null;
    this.lastPlace = null;
    if (this.gaps.length > 0) this.gaps = [];
    if (gathered.text === '' || !block) return;
    this.text = new BlockText();
    const text = this.limit.cut(gathered.text.trimEnd().toWellFormed());
    if (text === '') return;
    const { element, depth, role } = block;
    this.blocks.push({
      text,
      tag: getLocalName(element),
      container: UNNUMBERED,
      linkChars: Math.min(gathered.linkChars, text.length),
      depth,
      role,
      path: UNNUMBERED,
      visible: true,
    });
    this.segments.push(gathered.segments);
    this.elements.push(element);
  }
}

/**
 * Goes on behind an element.
 *
 * @param {TreeWalker} walker
 * @param {Element} element
 * @returns {Text | null}
 */
function skip(walker, element) {
  walker.currentNode = element;
  // Only text nodes are shown, so that this is the next one that stands behind it, wherever.
  return /** @type {Text | null} */ (walker.nextSibling());
}
