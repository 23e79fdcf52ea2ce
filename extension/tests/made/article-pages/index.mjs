import { CLUTTER } from './clutter.mjs';
import { FEATURES } from './features.mjs';
import { LAYOUTS } from './layouts.mjs';
import { LIVE } from './live.mjs';
import { NEWS } from './news.mjs';
import { OPINION } from './opinion.mjs';
import { SHORT } from './short.mjs';
import { VOICES } from './voices.mjs';

/**
 * Pages that hold a piece of journalism; hardly any says so but in its text.
 *
 * The innermost blocks that hold the text of the story carry `data-story`, and its headline carries
 * `data-title`; nothing else does. Pictures' captions, lines that name authors, and signatures are
 * no part of the story.
 *
 * @type {import('../made-pages.mjs').MadePage[]}
 */
export const ARTICLE_PAGES = [
  ...NEWS,
  ...OPINION,
  ...VOICES,
  ...LAYOUTS,
  ...CLUTTER,
  ...FEATURES,
  ...LIVE,
  ...SHORT,
];
