/** Class names that may say something of a text; most say nothing, and are asked only this. */
const TELLING_CLASS = /caption|sr-only|screen-?reader|visually-?hidden/i;
/** Class names by which sites say that a text is for screen readers and not to be seen. */
const FOR_SCREEN_READERS = /(?<!not-)(?:sr-only|screen-?reader|visually-?hidden)/i;
/** Class names by which sites say that a text is under a picture. */
const CAPTION = /(?:^|[\s_-])[a-z]*caption(?![a-z])/i;
/** Names of what asks for consent; a page or an article that tells of it has others. */
const ASKS_CONSENT =
  /(?:cookie|consent|gdpr)s?[a-z]*[_-]*(?:banner|bar|box|dialog|layer|message|modal|notice|overlay|popup|prompt|root|wall)(?![a-z])/i;

/**
 * What an element's class names say of it.
 *
 * @param {string} classes
 * @returns {'unread' | 'caption' | undefined}
 */
export function tellByClass(classes) {
  if (!TELLING_CLASS.test(classes)) return undefined;
  if (FOR_SCREEN_READERS.test(classes)) return 'unread';
  return CAPTION.test(classes) ? 'caption' : undefined;
}

/**
 * Whether an element's class names, or its id, say that it asks for consent.
 *
 * @param {string} names
 */
export function asksConsent(names) {
  return ASKS_CONSENT.test(names);
}
