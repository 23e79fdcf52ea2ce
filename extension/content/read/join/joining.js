import { leaveOutCopies } from './copies.js';
import { joinDropCaps } from './drop-caps.js';
import { putTogether, takeApart } from './joined-blocks.js';
import { joinPosts } from './posts.js';

/** @typedef {import('./joined-blocks.js').Blocks} Blocks */

/**
 * Makes one block of those that are read only together: first letters and what they begin, embedded
 * posts and their authors. Leaves out copies that nobody sees.
 *
 * @param {Blocks} all
 * @returns {Blocks & { isJoined: boolean }} `isJoined` says whether anything came of it.
 */
export function joinBlocks(all) {
  const joined = leaveOutCopies(joinPosts(joinDropCaps(takeApart(all))));
  if (joined.length === all.blocks.length) return { ...all, isJoined: false };
  return { ...putTogether(joined), isJoined: true };
}
