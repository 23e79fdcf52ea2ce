import { leaveOutCopies } from './copies.js';
import { addDrawnInitials } from './drawn-initials.js';
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
  const pieces = takeApart(all);
  const joined = leaveOutCopies(joinPosts(addDrawnInitials(joinDropCaps(pieces))));
  const isSame =
    joined.length === pieces.length && joined.every((piece, at) => piece === pieces[at]);
  return isSame ? { ...all, isJoined: false } : { ...putTogether(joined), isJoined: true };
}
