/** White space, and the characters that nobody sees: soft hyphens, joiners, direction marks. */
const ODD = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
/** White space proper: for regular expressions the byte order mark counts as some. */
const WHITE = /[^\S\ufeff]/;

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
  constructor() {
    this.text = '';
    /** @type {Segment[]} */
    this.segments = [];
    /** Whether the text ends, or begins, with white space: more of it adds nothing. */
    this.endsInSpace = true;
    /** How many gaps between words were met. */
    this.gaps = 0;
    /** How many units stand inside links. */
    this.linkChars = 0;
  }

  /**
   * Appends a text node's data.
   *
   * @param {Text} node
   * @param {string} data
   * @param {boolean} inLink
   * @param {number} maxGaps After so many gaps between words the rest is left out.
   */
  append(node, data, inLink, maxGaps) {
    const before = this.text.length;
    let text = this.text;
    let from = 0;
    // The current run: it goes on for as long as the text takes one unit for each of the node's.
    let runNode = 0;
    let runText = text.length;
    ODD.lastIndex = 0;
    for (let match = ODD.exec(data); match !== null; match = ODD.exec(data)) {
      const odd = match[0];
      const at = match.index;
      if (at > from) {
        text += data.slice(from, at);
        this.endsInSpace = false;
      }
      from = at + odd.length;
      const isGap = !this.endsInSpace && (odd === ' ' || WHITE.test(odd));
      const isOneToOne = isGap && odd.length === 1;
      if (!isOneToOne) this.#addSegment(node, runNode, runText, text.length - runText);
      if (isGap) {
        text += ' ';
        this.endsInSpace = true;
        this.gaps += 1;
      }
      if (!isOneToOne) {
        runNode = from;
        runText = text.length;
      }
      if (this.gaps >= maxGaps) {
        from = data.length;
        break;
      }
    }
    if (from < data.length) {
      text += data.slice(from);
      this.endsInSpace = false;
    }
    this.#addSegment(node, runNode, runText, text.length - runText);
    this.text = text;
    if (inLink) this.linkChars += text.length - before;
  }

  /** Appends the white space that a line break stands for; it comes from no text node. */
  appendSpace() {
    if (this.endsInSpace) return;
    this.text += ' ';
    this.endsInSpace = true;
    this.gaps += 1;
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
  const now = node.data.slice(nodeStart, nodeStart + read.length).toWellFormed();
  return now === read || now.replace(/\s/g, ' ') === read;
}
