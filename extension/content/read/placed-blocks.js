import { numberContainers } from './containers.js';
import { findPaths } from './paths.js';

/** @typedef {import('../../shared/page.d.ts').Block} Block */

/**
 * Tells of blocks where each stands in the page, once all of them are known.
 *
 * @param {Block[]} blocks
 * @param {Element[]} elements The element of each.
 * @returns {{ blocks: Block[], paths: string[] }} The same blocks, anew where they stand elsewhere.
 */
export function placeBlocks(blocks, elements) {
  const { paths, numbers } = findPaths(elements);
  const placed = numberContainers(blocks, elements).map((block, at) => {
    const path = numbers[at] ?? 0;
    return block.path === path ? block : { ...block, path };
  });
  return { blocks: placed, paths };
}
