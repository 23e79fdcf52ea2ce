import { joinDropCaps } from './drop-caps.js';
import { putTogether, takeApart } from './joined-blocks.js';
import { joinPosts } from './posts.js';

/** @typedef {import('./rereading.js').Blocks} Blocks */

/**
 * Makes one block of those that are read only together: first letters and what they begin, embedded
 * posts and their authors.
 *
 * @param {Blocks} all
 * @returns {Blocks & { isJoined: boolean }} `isJoined` says whether there were any.
 */
export function joinBlocks(all) {
  const joined = joinPosts(joinDropCaps(takeApart(all)));
  if (joined.length === all.blocks.length) return { ...all, isJoined: false };
  return { ...putTogether(joined), isJoined: true };
}
