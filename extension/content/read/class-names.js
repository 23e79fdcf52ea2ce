import { CAPTION, CONSENT_PARTS, CONSENT_TOPICS, FOR_SCREEN_READERS } from './site-names.js';

/** Class names that may say something of a text; most say nothing, and are asked only this. */
const TELLING_CLASS = new RegExp([CAPTION, ...FOR_SCREEN_READERS].join('|'), 'i');
/** Class names by which sites say that a text is for screen readers and not to be seen. */
const IS_FOR_SCREEN_READERS = new RegExp(`(?<!not-)(?:${FOR_SCREEN_READERS.join('|')})`, 'i');
/** Class names by which sites say that a text is under a picture. */
const IS_CAPTION = new RegExp(`(?:^|[\\s_-])[a-z]*${CAPTION}(?![a-z])`, 'i');
/** Names of what asks for consent; a page or an article that tells of it has others. */
const ASKS_CONSENT = new RegExp(
  `(?:${CONSENT_TOPICS.join('|')})s?[a-z]*[_-]*(?:${CONSENT_PARTS.join('|')})(?![a-z])`,
  'i',
);

/**
 * What an element's class names say of it.
 *
 * @param {string} classes
 * @returns {'unread' | 'caption' | undefined}
 */
export function tellByClass(classes) {
  if (!TELLING_CLASS.test(classes)) return undefined;
  if (IS_FOR_SCREEN_READERS.test(classes)) return 'unread';
  return IS_CAPTION.test(classes) ? 'caption' : undefined;
}

/**
 * Whether an element's class names, or its id, say that it asks for consent.
 *
 * @param {string} names
 */
export function asksConsent(names) {
  return ASKS_CONSENT.test(names);
}
