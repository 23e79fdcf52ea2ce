import { createRange, elementFromPoint, getShadowRoot, getView } from '../nodes.js';

/**
 * Where a document's own window is in the window of the page, which is another for documents in
 * frames.
 *
 * @typedef {object} Opening
 * @property {number} left In CSS pixels of the page's window, as all of them.
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/**
 * A live range where a static one is, as only live ones can be measured, and where its document's window is.
 *
 * @param {StaticRange} range
 * @returns {{ live: Range, opening: Opening } | null} Null where its text or its frame is gone.
 */
export function toLiveRange({ startContainer, startOffset, endContainer, endOffset }) {
  const home = startContainer.ownerDocument;
  const opening = home && findOpening(home);
  if (!opening) return null;
  const live = createRange(home);
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The page has cut the text node short.
    return null;
  }
  return { live, opening };
}

/**
 * Where the lines of a range are in the page's window, also those of a text in frames.
 *
 * @param {StaticRange} range
 * @returns {DOMRect[]} None where its text is gone or hidden, or scrolled out of its frame.
 */
export function linesOf(range) {
  const found = toLiveRange(range);
  if (!found) return [];
  const { live, opening } = found;
  const lines = [...live.getClientRects()];
  if (range.startContainer.ownerDocument === document) return lines;
  return lines
    .map((line) => {
      return new DOMRect(line.x + opening.left, line.y + opening.top, line.width, line.height);
    })
    .filter((line) => line.bottom > opening.top && line.top < opening.bottom);
}

/**
 * @param {Document} home The page's document, or one in a frame of the same origin.
 * @returns {Opening | null} Null where the frame is gone.
 */
export function findOpening(home) {
  if (home === document) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const frame = getView(home)?.frameElement;
  const outer = frame?.ownerDocument && findOpening(frame.ownerDocument);
  if (!frame || !outer) return null;
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const x = outer.left + left + frame.clientLeft + Number.parseFloat(paddingLeft);
  const y = outer.top + top + frame.clientTop + Number.parseFloat(paddingTop);
  return {
    left: x,
    top: y,
    right: Math.min(outer.right, x + frame.clientWidth),
    bottom: Math.min(outer.bottom, y + frame.clientHeight),
  };
}

/**
 * The innermost element at a point of the page's window, within open shadow roots and frames of
 * the same origin, too.
 *
 * @param {number} x In CSS pixels.
 * @param {number} y
 * @returns {Element | null}
 */
export function elementAt(x, y) {
  let [left, top] = [0, 0];
  let element = elementFromPoint(document, x, y);
  while (element) {
    const framed = 'contentDocument' in element && element.contentDocument;
    const within = framed ? /** @type {Document} */ (framed) : getShadowRoot(element);
    if (!within) break;
    if (framed) {
      const opening = findOpening(/** @type {Document} */ (within));
      [left, top] = [opening?.left ?? 0, opening?.top ?? 0];
    }
    const inner = elementFromPoint(within, x - left, y - top);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/**
 * The documents in which a page's text stands: its own, and those of frames.
 *
 * @param {import('../read/reader.js').Reading} reading
 * @returns {Set<Document>}
 */
export function findHomes({ segments }) {
  const homes = new Set([document]);
  for (const [first] of segments) {
    const home = first?.node.ownerDocument;
    if (home) homes.add(home);
  }
  return homes;
}
