import { closest, contains, getAttribute, getParentElement, getTagName } from '../../nodes.js';
import { EMBEDS } from '../site-names.js';
import { joinPieces } from './joined-blocks.js';

/** @typedef {import('./joined-blocks.js').Piece} Piece */

/** Longer lines are no signatures, in UTF-16 units. */
const MAX_SIGNATURE = 160;
/** A post has no more blocks. */
const MAX_BLOCKS = 5;
/** Names of what is embedded. */
const EMBED = new RegExp(EMBEDS.join('|'), 'i');
/** Under an embedded post: a dash, its author's name and handle, its date. */
const SIGNATURE = /^(?:[—–―-]\s*)?\p{Lu}(?:[\p{L}\p{M}.'’-]*\s){1,5}\(?@[\w.-]+/u;
/** Over one: its author's name and handle. */
const HEADER = /^\p{Lu}[^@.!?]{1,60}\s\(?@[\w.-]+(?:@[\w.-]+)?\)?(?:\s*·.*)?$/u;
/** Lines with fewer words are dates and counts. */
const SOME_WORDS = 4;

/**
 * Makes one block of an embedded post and the line that says whose it is, so that the two are read
 * together: neither is anything without the other.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
export function joinPosts(pieces) {
  /** @type {Piece[]} */
  const joined = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = /** @type {Piece} */ (pieces[at]);
    const { text } = piece.block;
    if (text.length > MAX_SIGNATURE || !text.includes('@')) {
      joined.push(piece);
      continue;
    }
    const signed = SIGNATURE.test(text) ? takePost(joined, piece.element) : [];
    if (signed[0]) {
      joined.push(join([...signed, piece], signed[0]));
      continue;
    }
    const headed = HEADER.test(text) ? findPost(pieces, at) : [];
    joined.push(headed[0] ? join([piece, ...headed], headed[0]) : piece);
    at += headed.length;
  }
  return joined;
}

/**
 * Takes the last blocks away that stand in the same quotation as a signature. What is but a link
 * stands for a picture.
 *
 * @param {Piece[]} joined
 * @param {Element} signature
 * @returns {Piece[]}
 */
function takePost(joined, signature) {
  const quotation = closest(signature, 'blockquote, figure');
  let start = joined.length;
  while (quotation && start > 0 && contains(quotation, joined[start - 1]?.element ?? null))
    start -= 1;
  const post = joined.splice(start);
  return post.filter(({ block }, at) => at === 0 || block.linkChars < block.text.length);
}

/**
 * The blocks of prose under the line that says whose they are.
 *
 * @param {Piece[]} pieces
 * @param {number} at Index of that line.
 * @returns {Piece[]}
 */
function findPost(pieces, at) {
  const [before, header, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!header || !next) return [];
  let post = /** @type {Element | null} */ (header.element);
  while (post && !contains(post, next.element)) post = getParentElement(post);
  // What holds more than the post is the story.
  if (!post || (before && contains(post, before.element)) || !isEmbed(post)) return [];
  const all = [];
  for (const piece of pieces.slice(at + 1, at + 1 + MAX_BLOCKS)) {
    if (!contains(post, piece.element)) return all;
    if (isProse(piece)) all.push(piece);
    else break;
  }
  return all.length < MAX_BLOCKS ? all : [];
}

/** @param {Element} element */
function isEmbed(element) {
  const holder = getParentElement(element);
  const names = [element, ...(holder ? [holder] : [])].map(
    (one) => `${getAttribute(one, 'class') ?? ''} ${getAttribute(one, 'id') ?? ''}`,
  );
  return getTagName(element) === 'BLOCKQUOTE' || names.some((name) => EMBED.test(name));
}

/** @param {Piece} piece */
function isProse({ block }) {
  return block.text.split(' ').length >= SOME_WORDS;
}

/**
 * One block of a post and whose it is: a quotation. Handles and dates are links, and make none of it.
 *
 * @param {Piece[]} pieces
 * @param {Piece} text The post's own words, or the first of them.
 * @returns {Piece}
 */
function join(pieces, text) {
  const joined = joinPieces(pieces, ' ', text);
  const { linkChars } = text.block;
  return { ...joined, block: { ...joined.block, linkChars, role: 'quotation' } };
}
