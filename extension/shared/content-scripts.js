/**
 * The scripts of a page, in the order in which they run. The first reads and paints; the second
 * holds what a reader can ask for only when that is done, so that it keeps no page waiting.
 *
 * The leading slashes matter: Firefox looks for other paths beside the page that asks.
 */
export const CONTENT_SCRIPTS = ['/content/main.js', '/content/card.js'];
