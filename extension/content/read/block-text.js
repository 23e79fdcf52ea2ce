/** The characters that nobody sees: soft hyphens, joiners, direction marks. */
const UNSEEN = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
/** Text of which not every unit is kept, or not as it is. */
const CHANGED = new RegExp(`[^\\S ]|\\s\\s|[${UNSEEN}]`);
/** Text of which not every unit is kept. */
const UNEVEN = new RegExp(`\\s\\s|[${UNSEEN}]`);
/** What is not kept as it is. */
const ODD = new RegExp(`[\\s${UNSEEN}]+`, 'g');
/** It is nothing to see, and yet JavaScript counts it as white space. */
const BYTE_ORDER_MARK = '\ufeff';
/** White space proper. */
const WHITE = /[^\S\ufeff]/;
const WHITE_BUT_SPACE = /[^\S ]/g;
/** Every unit between these two is to be seen. */
const SPACE = 0x20;
const FIRST_UNSEEN = 0x7f;
const SEEN = new RegExp(`[^\\s${UNSEEN}]`);

/**
 * Whether there is anything to see in a text node's data.
 *
 * @param {string} data
 * @returns {boolean}
 */
export function holdsText(data) {
  // Most texts begin with a letter, perhaps after white space, and asking that is cheaper.
  let first = data.charCodeAt(0);
  if (first > SPACE && first < FIRST_UNSEEN) return true;
  const words = data.trimStart();
  if (words === '') return false;
  first = words.charCodeAt(0);
  return (first > SPACE && first < FIRST_UNSEEN) || SEEN.test(words);
}

/**
 * A run of a block's text that stands, unit by unit, in one text node.
 *
 * @typedef {object} Segment
 * @property {Text} node
 * @property {number} nodeStart Where the run begins in the node's data.
 * @property {number} textStart Where it begins in the block's text.
 * @property {number} length In UTF-16 units.
 */

/**
 * The text of one block, gathered node by node: white space collapsed, unseen characters
 * dropped, and for every unit of it the place that it came from.
 */
export class BlockText {
  text = '';
  /** @type {Segment[]} */
  segments = [];
  /** Whether the text ends, or begins, with white space: more of it adds nothing. */
  endsInSpace = true;
  /** How many units stand inside links. */
  linkChars = 0;

  /**
   * Appends a text node's data.
   *
   * @param {Text} node
   * @param {string} data
   * @param {boolean} inLink
   */
  append(node, data, inLink) {
    const before = this.text.length;
    if (CHANGED.test(data)) this.#appendChanged(node, data);
    else this.#appendPlain(node, data);
    if (inLink) this.linkChars += this.text.length - before;
  }

  /** Appends the white space that a line break stands for; it comes from no text node. */
  appendSpace() {
    if (this.endsInSpace) return;
    this.text += ' ';
    this.endsInSpace = true;
  }

  /** Takes back the white space at the end, and takes none after it: a word goes on. */
  dropSpace() {
    if (this.text.endsWith(' ')) {
      this.text = this.text.slice(0, -1);
      const last = this.segments.at(-1);
      if (last && last.textStart + last.length > this.text.length) last.length -= 1;
      if (last?.length === 0) this.segments.pop();
    }
    this.endsInSpace = true;
  }

  /**
   * Appends data as it is, but for a space at its beginning where there is one already.
   *
   * @param {Text} node
   * @param {string} data
   */
  #appendPlain(node, data) {
    const start = this.endsInSpace && data.charCodeAt(0) === SPACE ? 1 : 0;
    const { length } = data;
    if (length === start) return;
    this.#addSegment(node, start, this.text.length, length - start);
    this.text += start === 0 ? data : data.slice(start);
    this.endsInSpace = data.charCodeAt(length - 1) === SPACE;
  }

  /**
   * @param {Text} node
   * @param {string} data
   */
  #appendChanged(node, data) {
    const words = data.trim();
    if (UNEVEN.test(words) || data.includes(BYTE_ORDER_MARK)) this.#appendUneven(node, data);
    else this.#appendEven(node, data, words.length);
  }

  /**
   * Appends data of which every unit counts, but for white space at its ends.
   *
   * @param {Text} node
   * @param {string} data
   * @param {number} length How many units there are between its ends.
   */
  #appendEven(node, data, length) {
    const lead = data.length - data.trimStart().length;
    const start = lead > 0 && !this.endsInSpace ? lead - 1 : lead;
    const end = Math.min(lead + length + 1, data.length);
    if (end <= start) return;
    const text = data.slice(start, end).replace(WHITE_BUT_SPACE, ' ');
    this.#addSegment(node, start, this.text.length, text.length);
    this.text += text;
    this.endsInSpace = text.endsWith(' ');
  }

  /**
   * @param {Text} node
   * @param {string} data
   */
  #appendUneven(node, data) {
    let text = this.text;
    let from = 0;
    // The current run: it goes on for as long as the text takes one unit for each of the node's.
    let runNode = 0;
    let runText = text.length;
    for (const match of data.matchAll(ODD)) {
      const odd = match[0];
      const at = match.index;
      if (at > from) {
        text += data.slice(from, at);
        this.endsInSpace = false;
      }
      from = at + odd.length;
      const isGap = !this.endsInSpace && WHITE.test(odd);
      const isOneToOne = isGap && odd.length === 1;
      if (!isOneToOne) this.#addSegment(node, runNode, runText, text.length - runText);
      if (isGap) {
        text += ' ';
        this.endsInSpace = true;
      }
      if (!isOneToOne) {
        runNode = from;
        runText = text.length;
      }
    }
    if (from < data.length) {
      text += data.slice(from);
      this.endsInSpace = false;
    }
    this.#addSegment(node, runNode, runText, text.length - runText);
    this.text = text;
  }

  /**
   * @param {Text} node
   * @param {number} nodeStart
   * @param {number} textStart
   * @param {number} length
   */
  #addSegment(node, nodeStart, textStart, length) {
    if (length > 0) this.segments.push({ node, nodeStart, textStart, length });
  }
}

/**
 * Whether a segment's node still holds the text that was read there.
 *
 * @param {Segment} segment
 * @param {string} text The block's text.
 * @returns {boolean}
 */
export function segmentHolds(segment, text) {
  const { node, nodeStart, textStart, length } = segment;
  if (!node.isConnected) return false;
  const read = text.slice(textStart, textStart + length);
  const { data } = node;
  if (data.startsWith(read, nodeStart)) return true;
  // A half of a surrogate pair may have met its other half in the text, or have been replaced.
  const now = data.slice(nodeStart, nodeStart + read.length).toWellFormed();
  return now.replace(WHITE_BUT_SPACE, ' ') === read.toWellFormed();
}
