// Links that open a page at some words of it (https://wicg.github.io/scroll-to-text-fragment/).

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */

/** Longer texts are named by their first words and their last. */
const MAX_WORDS = 12;
/** How many words name an end of a text, or what stands beside it. */
const END_WORDS = 5;
/** What `encodeURIComponent` leaves as it is: here hyphens are of the syntax, and Markdown has a use for the rest. */
const LEFT = /[-!'()*~_]/g;

/**
 * The address that opens an article at a claim: at its content, or where it has none, at its source.
 *
 * @param {Article} article
 * @param {Claim} claim
 */
export function linkToClaim({ url, blocks }, { attribution: { content, source, cue } }) {
  return linkToSpans(url, blocks, content.length > 0 ? content : [...source, ...cue]);
}

/**
 * The address that opens a page at what stands in some spans of its text.
 *
 * @param {string} url The page's, without a fragment.
 * @param {string[]} blocks The text of every block of the page.
 * @param {BlockSpan[]} spans
 * @returns {string} The page's own address where there is nothing in the spans.
 */
function linkToSpans(url, blocks, spans) {
  const directives = spans.flatMap((span) => writeDirective(blocks, span) ?? []);
  return directives.length > 0 ? `${url}#:~:${directives.join('&')}` : url;
}

/**
 * @param {string[]} blocks
 * @param {BlockSpan} span
 * @returns {string | null}
 */
function writeDirective(blocks, { block, start, end }) {
  const text = blocks[block] ?? '';
  const words = wordsOf(text.slice(start, end));
  if (words.length === 0) return null;
  const parts =
    words.length > MAX_WORDS ? [words.slice(0, END_WORDS), words.slice(-END_WORDS)] : [words];
  const [first = []] = parts;
  const said = parts.map(encode).join(',');
  if (isUnique(blocks, first.join(' '))) return `text=${said}`;
  const before = wordsOf(text.slice(0, start)).slice(-END_WORDS);
  const after = wordsOf(text.slice(end)).slice(0, END_WORDS);
  const prefix = before.length > 0 ? `${encode(before)}-,` : '';
  const suffix = after.length > 0 ? `,-${encode(after)}` : '';
  return `text=${prefix}${said}${suffix}`;
}

/**
 * Whether a text stands in a page but once, as browsers look for it.
 *
 * @param {string[]} blocks
 * @param {string} text
 */
function isUnique(blocks, text) {
  const wanted = text.toLowerCase();
  let found = 0;
  for (const block of blocks) {
    const whole = block.toLowerCase();
    for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) found += 1;
    if (found > 1) return false;
  }
  return true;
}

/** @param {string} text */
function wordsOf(text) {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** @param {string[]} words */
function encode(words) {
  return encodeURIComponent(words.join(' ').toWellFormed()).replace(
    LEFT,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
