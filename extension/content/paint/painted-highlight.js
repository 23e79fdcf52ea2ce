/**
 * One highlight in the registry of one document: frames have registries of their own.
 *
 * Firefox does not let content scripts look into a highlight, so its ranges are kept here, too.
 */
export class PaintedHighlight {
  #registry;
  #highlight;
  /** @type {StaticRange[]} */
  #ranges = [];

  /**
   * @param {string} name
   * @param {Document} home The document whose text it marks.
   * @param {typeof globalThis} view The document's window.
   * @param {number} priority
   */
  constructor(name, home, view, priority) {
    this.name = name;
    this.home = home;
    this.#registry = view.CSS.highlights;
    this.#highlight = new view.Highlight();
    this.#highlight.priority = priority;
  }

  /** Whether it is in the registry, from which the page may take it at any time. */
  get isThere() {
    return this.#registry.has(this.name);
  }

  /** Registered anew, it is drawn where its text is now: the page may have moved it. */
  show() {
    this.#registry.delete(this.name);
    this.#registry.set(this.name, this.#highlight);
  }

  remove() {
    this.#registry.delete(this.name);
  }

  /**
   * Marks these ranges in place of those marked before; where one of those is the same, it stays.
   *
   * @param {StaticRange[]} ranges
   */
  mark(ranges) {
    /** @type {Map<Node, StaticRange[]>} */
    const before = new Map();
    for (const range of this.#ranges) {
      const present = before.get(range.startContainer);
      if (present) present.push(range);
      else before.set(range.startContainer, [range]);
    }
    this.#ranges = ranges.map((range) => {
      const known = before.get(range.startContainer);
      const at = known?.findIndex((other) => isSame(other, range)) ?? -1;
      const [same] = at >= 0 && known ? known.splice(at, 1) : [];
      if (!same) this.#highlight.add(range);
      return same ?? range;
    });
    for (const left of before.values()) for (const range of left) this.#highlight.delete(range);
  }

  /**
   * Removes the marks on some text nodes.
   *
   * @param {Set<Node>} nodes
   */
  drop(nodes) {
    this.#ranges = this.#ranges.filter((range) => {
      if (!nodes.has(range.startContainer)) return true;
      this.#highlight.delete(range);
      return false;
    });
  }
}

/**
 * Whether two ranges, each within the same text node, are the same.
 *
 * @param {StaticRange} a
 * @param {StaticRange} b
 */
function isSame(a, b) {
  return a.startOffset === b.startOffset && a.endOffset === b.endOffset;
}
