// Links that open a page at some words of it (https://wicg.github.io/scroll-to-text-fragment/).

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Anchor} Anchor */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */

/** Longer texts are named by their first words and their last. */
const MAX_WORDS = 12;
/** How many words name an end of a text, or what stands beside it. */
const END_WORDS = 5;
/** What stands in the document and is not seen; browsers pass it by. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What `encodeURIComponent` leaves as it is: here hyphens are of the syntax, and Markdown has a use for the rest. */
const LEFT = /[-!'()*~_]/g;

/**
 * The address that opens an article at a claim: at its content, or where it has none, at its source.
 *
 * @param {Pick<Article, 'url' | 'blocks' | 'anchors'>} article
 * @param {Pick<Claim, 'index' | 'attribution'>} claim
 * @returns {string} The page's own address where the claim has no words.
 */
export function linkToClaim({ url, blocks, anchors }, { index, attribution }) {
  /** @type {('source' | 'cue' | 'content')[]} */
  const parts = attribution.content.length > 0 ? ['content'] : ['source', 'cue'];
  const directives = parts.flatMap((part) =>
    attribution[part].map((span, at) => {
      const known = anchors?.[index]?.[part][at] ?? [];
      return writeDirective(blocks, span, known.flatMap(linesOf));
    }),
  );
  return joinDirectives(url, directives);
}

/**
 * The address that opens an article at what it says of somebody who gave no answer.
 *
 * @param {Article} article
 * @param {Pick<import('../shared/no-answers.js').Unanswered, 'index' | 'place'>} unanswered
 * @returns {string}
 */
export function linkToNoAnswer({ url, blocks, noAnswerAnchors }, { index, place }) {
  const directives = place.map((span, at) => {
    const known = noAnswerAnchors?.[index]?.[at] ?? [];
    return writeDirective(blocks, span, known.flatMap(linesOf));
  });
  return joinDirectives(url, directives);
}

/**
 * @param {string} url
 * @param {(string | null)[]} directives
 */
function joinDirectives(url, directives) {
  const written = directives.filter((directive) => directive !== null);
  return written.length > 0 ? `${url}#:~:${written.join('&')}` : url;
}

/**
 * @param {string[]} blocks
 * @param {BlockSpan} span
 * @param {string[][]} lines The words in the span, line by line, where that is known: browsers find no
 *   text across a break.
 * @returns {string | null}
 */
function writeDirective(blocks, { block, start, end }, lines) {
  const text = blocks[block] ?? '';
  // A first letter that is drawn stands in the text that was read, and in no text of the document.
  const words = lines.length > 0 ? lines.flat() : wordsOf(text.slice(start, end));
  if (words.length === 0) return null;
  const [first = words, ...rest] = lines;
  const last = rest.at(-1) ?? first;
  const isRange = rest.length > 0 || words.length > MAX_WORDS;
  const parts = isRange ? [first.slice(0, END_WORDS), last.slice(-END_WORDS)] : [words];
  const said = parts.map(encode).join(',');
  if (isUnique(blocks, (parts[0] ?? []).join(' '))) return `text=${said}`;
  const before = wordsOf(text.slice(0, start)).slice(-END_WORDS);
  const after = wordsOf(text.slice(end)).slice(0, END_WORDS);
  const prefix = before.length > 0 ? `${encode(before)}-,` : '';
  const suffix = after.length > 0 ? `,-${encode(after)}` : '';
  return `text=${prefix}${said}${suffix}`;
}

/**
 * The words of a stretch of the document, line by line.
 *
 * @param {Anchor} anchor
 */
function linesOf({ exact, breaks }) {
  const cuts = [0, ...breaks, exact.length];
  return cuts
    .slice(1)
    .map((end, at) => wordsOf(exact.slice(cuts[at], end).replace(UNSEEN, '')))
    .filter((line) => line.length > 0);
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
