import { segmentHolds } from '../read/block-text.js';

/** @typedef {import('../../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../read/reader.js').Reading} Reading */

/**
 * Finds where a span of a block's text stands in the document, one range for each text node that
 * it touches. Ranges never reach over what stands between the nodes: it may be an advertisement.
 *
 * The ranges are static, since live ones slow down every change that the page makes to itself.
 *
 * @param {Reading} reading
 * @param {BlockSpan} span
 * @returns {StaticRange[]} None where the document no longer holds the text that was read.
 */
export function makeRanges(reading, span) {
  const segments = reading.segments[span.block];
  const text = reading.page.blocks[span.block]?.text;
  if (!segments || text === undefined) return [];
  /** @type {{ node: Text, start: number, end: number }[]} */
  const pieces = [];
  for (let index = findSegment(segments, span.start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.textStart >= span.end) break;
    const start = Math.max(span.start, segment.textStart) - segment.textStart;
    const end = Math.min(span.end - segment.textStart, segment.length);
    if (end <= start) continue;
    if (!segmentHolds(segment, text)) return [];
    const { node, nodeStart } = segment;
    const last = pieces.at(-1);
    if (last?.node === node) last.end = nodeStart + end;
    else pieces.push({ node, start: nodeStart + start, end: nodeStart + end });
  }
  return pieces.map(
    ({ node, start, end }) =>
      new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
  );
}

/**
 * The first segment that ends after an offset of the text.
 *
 * @param {import('../read/block-text.js').Segment[]} segments
 * @param {number} offset
 * @returns {number}
 */
function findSegment(segments, offset) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.textStart + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
