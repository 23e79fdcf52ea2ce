/** @typedef {import('./marks.js').Marks} Marks */

/** The mark of the claims of a source that a reader points at. */
export const LIT = 'sourcelight-lit';
/** The mark of all others, while a reader does. */
const DIMMED = 'sourcelight-dimmed';
/** What beside their contents is marked of claims. */
const BESIDE_CONTENT = new Set(['sourcelight-source', 'sourcelight-cue', 'sourcelight-nested']);

/**
 * Shows some claims and dims the others.
 *
 * @param {Marks} marks Of all claims.
 * @param {StaticRange[]} lit What the claims to be shown take up.
 * @returns {Marks}
 */
export function lightMarks(marks, lit) {
  /** @type {Map<Node, StaticRange[]>} */
  const byNode = new Map();
  for (const range of lit) {
    const present = byNode.get(range.startContainer);
    if (present) present.push(range);
    else byNode.set(range.startContainer, [range]);
  }
  const isLit = (/** @type {StaticRange} */ { startContainer, startOffset, endOffset }) =>
    byNode
      .get(startContainer)
      ?.some((one) => one.startOffset === startOffset && one.endOffset === endOffset) ?? false;
  /** @type {StaticRange[]} */
  const dimmed = [];
  /** @type {Marks} */
  const shown = new Map();
  for (const [name, ranges] of marks) {
    shown.set(name, ranges.filter(isLit));
    if (!BESIDE_CONTENT.has(name)) dimmed.push(...ranges.filter((range) => !isLit(range)));
  }
  return shown.set(DIMMED, dimmed).set(LIT, lit);
}
