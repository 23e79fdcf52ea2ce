/** A headline is shorter than this, in characters. */
const MAX_HEADLINE = 160;
/** A line that begins so is a sub-heading. */
const SUBHEADING = /^#{1,6}\s+/;
/** What ends a sentence, and so is not at the end of a headline. */
const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/;
/** Lines of a text that was broken by hand are this long, in characters. */
const BROKEN_LINE = { least: 40, most: 100 };

/**
 * One block of a story.
 *
 * @typedef {object} StoryBlock
 * @property {'h2' | 'h3' | 'p'} tag
 * @property {string} text
 */

/**
 * Cuts a plain text into blocks: every line that is not empty is one, or every paragraph where
 * lines were broken by hand. A short first line without an end of sentence is the headline, a line
 * that begins with `#` a sub-heading.
 *
 * @param {string} text
 * @returns {StoryBlock[]}
 */
export function cutStory(text) {
  const lines = joinBrokenLines(text.toWellFormed().split(/\r\n|\r|\n/))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.map((line, at) => {
    if (SUBHEADING.test(line)) {
      return { tag: at === 0 ? 'h2' : 'h3', text: line.replace(SUBHEADING, '') };
    }
    const isHeadline = at === 0 && lines.length > 1 && looksLikeHeadline(line);
    return { tag: isHeadline ? 'h2' : 'p', text: line };
  });
}

/**
 * The page that a story is read as, whose every block belongs to it.
 *
 * @param {StoryBlock[]} blocks
 * @returns {import('./page.d.ts').Page}
 */
export function makeStoryPage(blocks) {
  return {
    title: '',
    lang: 'en',
    hints: { ogType: '', jsonLdTypes: [], accessibleForFree: null },
    blocks: blocks.map(({ tag, text }) => ({
      text,
      tag,
      container: 0,
      linkChars: 0,
      depth: 0,
      role: tag === 'p' ? 'text' : 'heading',
      path: 0,
      visible: true,
    })),
    paths: [],
    truncated: false,
    extent: 'text',
  };
}

/** @param {string} line */
export function looksLikeHeadline(line) {
  return line.length < MAX_HEADLINE && !SENTENCE_END.test(line);
}

/**
 * Joins the lines of each paragraph where a program broke them at a certain width.
 *
 * @param {string[]} lines
 * @returns {string[]}
 */
function joinBrokenLines(lines) {
  const followed = lines.filter((line, at) => isText(line) && isText(lines[at + 1]));
  const { least, most } = BROKEN_LINE;
  const broken = followed.filter(({ length }) => length >= least && length <= most);
  const hasGaps = lines.some((line, at) => !isText(line) && at > 0 && at < lines.length - 1);
  const isBroken = hasGaps && broken.length > 2 && broken.length > followed.length * 0.8;
  if (!isBroken) return lines;
  /** @type {string[]} */
  const paragraphs = [];
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.length - 1;
    if (isText(line) && isText(lines[at - 1])) paragraphs[last] += ` ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** @param {string | undefined} line */
function isText(line) {
  return line !== undefined && line.trim() !== '';
}
