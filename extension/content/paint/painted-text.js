import { segmentHolds } from '../read/block-text.js';

/** @typedef {import('../read/block-text.js').Segment} Segment */

/** Tells of which text nodes the marks are no longer right. */
export class PaintedText {
  #reading;
  /** Where in the blocks a node's text went; made when it is first needed. */
  #places = /** @type {Map<Node, { segment: Segment, block: number }[]> | null} */ (null);

  /** @param {import('../read/reader.js').Reading} reading */
  constructor(reading) {
    this.#reading = reading;
  }

  /**
   * @param {Set<Node>} nodes
   * @returns {Set<Node>} Those of them that no longer hold the text that was read there.
   */
  findChanged(nodes) {
    this.#places ??= this.#index();
    const changed = new Set();
    for (const node of nodes) {
      const places = this.#places.get(node) ?? [];
      const holds = places.every(({ segment, block }) =>
        segmentHolds(segment, this.#reading.page.blocks[block]?.text ?? ''),
      );
      if (!holds) changed.add(node);
    }
    return changed;
  }

  #index() {
    /** @type {Map<Node, { segment: Segment, block: number }[]>} */
    const places = new Map();
    for (const [block, segments] of this.#reading.segments.entries()) {
      for (const segment of segments) {
        const known = places.get(segment.node);
        if (known) known.push({ segment, block });
        else places.set(segment.node, [{ segment, block }]);
      }
    }
    return places;
  }
}
