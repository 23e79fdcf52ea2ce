/**
 * A page that was made for a test, in a text of our own.
 *
 * @typedef {object} MadePage
 * @property {string} name Says what the page is, after "is" or "reads".
 * @property {string} html The body's content, or a whole document, which begins with its root.
 * @property {string} [head] What the head says of the page.
 * @property {string} [title] The title of the document.
 */

/**
 * The document as a server sends it.
 *
 * @param {MadePage} page
 * @returns {string}
 */
export function toDocument({ html, head = '', title = 'Chairs' }) {
  if (/^\s*<(?:!doctype|html)/i.test(html)) return html;
  return `<!doctype html><html lang="en"><title>${title}</title>${head}<body>${html}</body></html>`;
}

/** What a head says of the page's kind, as the Open Graph protocol has it. */
export function graphed(/** @type {string} */ type) {
  return `<meta property="og:type" content="${type}">`;
}

/** What a head says of the page's kind, as schema.org has it. */
export function typed(/** @type {string} */ type) {
  return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}"}</script>`;
}

/**
 * A list of links, as stands around the text of most pages.
 *
 * @param {string} name Its class.
 * @param {string} links What they say, parted by bars.
 */
export function linked(name, links) {
  const items = links
    .split('|')
    .map((text, at) => `<li class="${name}-item"><a href="/${name}/${at}">${text.trim()}</a></li>`);
  return `<ul class="${name}">${items.join('')}</ul>`;
}
