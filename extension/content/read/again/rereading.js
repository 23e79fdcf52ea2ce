import { getDesignMode, isConnected } from '../../nodes.js';
import { isBefore, isDoor } from '../doors.js';
import { joinBlocks } from '../join/joining.js';
import { placeBlocks } from '../placed-blocks.js';
import { readHead, readPage } from '../reader.js';
import { MAX_UNCOUNTED_UNITS } from '../reading-limit.js';
import { Walk } from '../walk.js';
import { findChangedParts, findPosition, isWithin } from './changed-parts.js';

/** @typedef {import('../reader.js').Reading} Reading */
/** @typedef {import('./changes.js').Changes} Changes */
/** @typedef {import('../block-text.js').Segment} Segment */
/** @typedef {import('../../../shared/page.d.ts').Block} Block */
/** @typedef {import('../join/joined-blocks.js').Blocks} Blocks */

/** More parts than these are quicker read with all that is between them. */
const MAX_PARTS = 50;

/**
 * The blocks of an earlier reading that stand as they stood.
 *
 * @typedef {Blocks & { indexes: number[] }} Kept `indexes` says which they were.
 */

/**
 * Reads a document once more, and of it only what changed since it was read, where that gives the
 * same as to read it all, as far as the changes are known.
 *
 * @param {Document} document
 * @param {Reading} before
 * @param {Changes} changes All that happened since then.
 * @param {import('../../../shared/page.d.ts').Extent} [extent] What of it is to be read now.
 * @returns {Reading}
 */
export function readAgain(document, before, changes, extent = before.page.extent) {
  const reading = readParts(document, before, changes);
  if (!reading) return readPage(document, { extent });
  return { ...reading, page: { ...reading.page, extent } };
}

/**
 * Reads the changed parts of a document.
 *
 * What is read of an element that is no part of a line depends on nothing around it but the elements
 * that it stands in. So what changed is read in the nearest such element, and takes the place of
 * what was read there before.
 *
 * @param {Document} document
 * @param {Reading} before
 * @param {Changes} changes
 * @returns {Reading | null} Null where only the whole can be read.
 */
export function readParts(document, before, changes) {
  const { root, page, hasInner, isJoined } = before;
  const isKnown = root && isConnected(root) && getDesignMode(document) !== 'on';
  if (!isKnown || changes.isWhole || hasInner || isJoined || page.truncated) return null;
  const parts = findChangedParts(before, root, changes);
  if (parts.has(root) || parts.size > MAX_PARTS) return null;

  const kept = keepBlocks(before, parts);
  const hidden = new Set([...before.hidden].filter((element) => isKept(element, parts)));
  const inserted = [];
  for (const part of parts) {
    if (isDoor(part)) return null;
    const walk = new Walk(document, root, part).read();
    if (walk.hasInner || walk.isCut) return null;
    for (const element of walk.hidden) hidden.add(element);
    inserted.push({ at: findPosition(kept.segments, part), part, walk });
  }
  inserted.sort((a, b) => a.at - b.at || (isBefore(a.part, b.part) ? -1 : 1));
  const all = insert(kept, inserted);
  if (!all || countUnits(all) > MAX_UNCOUNTED_UNITS || joinBlocks(all).isJoined) return null;
  return {
    ...before,
    page: { ...page, ...readHead(document), ...placeBlocks(all.blocks, all.elements) },
    segments: all.segments,
    elements: all.elements,
    hidden,
  };
}

/**
 * @param {Element} element
 * @param {Set<Element>} parts
 */
function isKept(element, parts) {
  return isConnected(element) && !isWithin(element, parts);
}

/**
 * @param {Reading} before
 * @param {Set<Element>} parts
 * @returns {Kept}
 */
function keepBlocks({ page, segments, elements }, parts) {
  /** @type {Kept} */
  const kept = { blocks: [], segments: [], elements: [], indexes: [] };
  for (const [index, block] of page.blocks.entries()) {
    const element = elements[index];
    if (!element || !isKept(element, parts)) continue;
    kept.blocks.push(block);
    kept.segments.push(segments[index] ?? []);
    kept.elements.push(element);
    kept.indexes.push(index);
  }
  return kept;
}

/**
 * @param {Kept} kept
 * @param {{ at: number, part: Element, walk: Walk }[]} inserted In the order of the document.
 * @returns {Blocks | null} Null where what was kept is not what would be read now.
 */
function insert(kept, inserted) {
  /** @type {Blocks[]} */
  const pieces = [];
  let at = 0;
  for (const { at: end, part, walk } of inserted) {
    // It may stand amid the text of a block around it, and part it.
    const last = kept.segments[end - 1]?.at(-1)?.node;
    if (last && !isBefore(last, part)) return null;
    // The text around a part without words may have become one block, or two.
    const [element, next] = [kept.elements[end - 1], kept.elements[end]];
    if (walk.blocks.length === 0 && element && element === next) return null;
    pieces.push(slice(kept, at, end), walk);
    at = end;
  }
  pieces.push(slice(kept, at));
  const all = {
    blocks: pieces.flatMap(({ blocks }) => blocks),
    segments: pieces.flatMap(({ segments }) => segments),
    elements: pieces.flatMap(({ elements }) => elements),
  };
  return hasNewNeighbors(kept, all) ? null : all;
}

/**
 * @param {Blocks} blocks
 * @param {number} start
 * @param {number} [end]
 * @returns {Blocks}
 */
function slice({ blocks, segments, elements }, start, end) {
  return {
    blocks: blocks.slice(start, end),
    segments: segments.slice(start, end),
    elements: elements.slice(start, end),
  };
}

/**
 * Whether two blocks of an element's own text meet that did not, and so may be one.
 *
 * @param {Kept} kept
 * @param {Blocks} all
 */
function hasNewNeighbors({ blocks, indexes }, all) {
  const known = new Map(blocks.map((block, at) => [block, indexes[at] ?? 0]));
  return all.elements.some((element, at) => {
    if (element !== all.elements[at + 1]) return false;
    const index = known.get(/** @type {Block} */ (all.blocks[at]));
    const next = known.get(/** @type {Block} */ (all.blocks[at + 1]));
    return index !== undefined && next !== undefined && next !== index + 1;
  });
}

/** @param {Blocks} all */
function countUnits({ blocks }) {
  return blocks.reduce((units, { text }) => units + text.length, 0);
}
