import { CHATS } from './chats.mjs';
import { CODE_HOSTS } from './code-hosts.mjs';
import { COMMERCE } from './commerce.mjs';
import { FORUMS } from './forums.mjs';
import { MANUALS } from './manuals.mjs';
import { PROSE } from './prose.mjs';
import { REFERENCE } from './reference.mjs';
import { SIMPLE_PAGES } from './simple.mjs';
import { SOCIAL } from './social.mjs';

/**
 * Pages that hold no article.
 *
 * @type {import('../made-pages.mjs').MadePage[]}
 */
export const OTHER_PAGES = [
  ...SIMPLE_PAGES,
  ...FORUMS,
  ...CODE_HOSTS,
  ...MANUALS,
  ...COMMERCE,
  ...SOCIAL,
  ...REFERENCE,
  ...CHATS,
  ...PROSE,
];
