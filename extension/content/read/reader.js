import { getAttribute, getBody, getDesignMode, getDocumentElement, getTitle } from '../nodes.js';
import { joinBlocks } from './join/joining.js';
import { readHints } from './metadata/page-hints.js';
import { placeBlocks } from './placed-blocks.js';
import { Walk } from './walk.js';

/** @typedef {import('../../shared/page.d.ts').Page} Page */
/** @typedef {import('./block-text.js').Segment} Segment */

/**
 * What was read of a page: the page as it is sent, and where its text stands in the document.
 *
 * @typedef {object} Reading
 * @property {Page} page
 * @property {Segment[][]} segments By block.
 * @property {Element[]} elements By block, the element that it is the text of.
 * @property {Set<Element>} hidden The elements that hide text in them, by style.
 * @property {Element | null} root The element that was read; null where nothing is to be read.
 * @property {boolean} hasInner Whether some of it stands in shadow roots or frames.
 * @property {boolean} isJoined Whether some of its blocks were made of several.
 */

const NOTHING = { blocks: [], segments: [], elements: [] };

/**
 * Reads the visible text of a document, block by block, in reading order.
 *
 * @param {Document} document
 * @param {object} [options]
 * @param {Element | null} [options.root] Where to read; a document whose whole is edited is not read
 *   at all.
 * @param {import('../../shared/page.d.ts').Extent} [options.extent] What of it is to be read.
 * @param {boolean} [options.readsAsides] Whether what stands beside the page's text is read, too.
 * @returns {Reading}
 */
export function readPage(
  document,
  { root = getBody(document), extent = 'story', readsAsides = false } = {},
) {
  const isRead = root && getDesignMode(document) !== 'on';
  const walk = isRead ? new Walk(document, root, root, readsAsides).read() : null;
  const { blocks, segments, elements, isJoined } = joinBlocks(walk ?? NOTHING);
  return {
    page: {
      ...readHead(document),
      ...placeBlocks(blocks, elements),
      truncated: walk?.isCut ?? false,
      extent,
    },
    segments,
    elements,
    hidden: walk?.hidden ?? new Set(),
    root: walk && root,
    hasInner: walk?.hasInner ?? false,
    isJoined,
  };
}

/**
 * Reads what a document says of itself.
 *
 * @param {Document} document
 * @returns {Pick<Page, 'title' | 'lang' | 'hints'>}
 */
export function readHead(document) {
  const root = getDocumentElement(document);
  return {
    title: getTitle(document).trim().toWellFormed(),
    lang: ((root && getAttribute(root, 'lang')) ?? '').toWellFormed(),
    hints: readHints(document),
  };
}
