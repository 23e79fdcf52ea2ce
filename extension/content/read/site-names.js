/**
 * What sites call parts of their pages, in class names, ids and the names of elements: each a part of a
 * regular expression, and beside it where it comes from.
 */

/** What is there for screen readers and not to be seen. */
export const FOR_SCREEN_READERS = [
  'sr-only', // Bootstrap 3 and 4, Tailwind
  'screen-?reader', // WordPress: screen-reader-text
  'visually-?hidden', // Bootstrap 5, Drupal, HTML5 Boilerplate
];

/** What stands under a picture, as in `wp-caption` (WordPress) and `figcaption`. */
export const CAPTION = 'caption';

/** What consent is asked for; ours, after the names of saved pages. */
export const CONSENT_TOPICS = ['cookie', 'consent', 'gdpr'];

/** What asks for it: with one of these behind the topic, since a page may be about cookies; ours, too. */
export const CONSENT_PARTS = [
  'banner',
  'bar',
  'box',
  'dialog',
  'layer',
  'message',
  'modal',
  'notice',
  'overlay',
  'popup',
  'prompt',
  'root',
  'wall',
];

/** What is embedded of other sites: what their own code calls it, and what sites call the box around it. */
export const EMBEDS = [
  'post', // Threads: text-post-media
  'embed', // Mastodon: mastodon-embed; WordPress: wp-block-embed
  'tweet', // X: twitter-tweet
  'twitter',
  'toot',
  'mastodon',
  'bsky', // Bluesky: bluesky-embed
  'bluesky',
  'threads',
  'instagram', // Instagram: instagram-media
  'social',
  'status',
];
