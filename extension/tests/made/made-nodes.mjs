import fc from 'fast-check';

/** Elements that part blocks, stand within them, are not read, or are read apart. */
const TAGS = [
  ...['p', 'div', 'section', 'article', 'blockquote', 'ul', 'li', 'h2', 'figcaption', 'td', 'pre'],
  ...['span', 'b', 'a', 'em', 'q', 'sup', 'label', 'font', 'x-part'],
  ...['script', 'style', 'template', 'noscript', 'textarea', 'select', 'svg', 'button'],
  // The fields of a form may bear the names of its properties.
  ...['form', 'input'],
];
const ATTRIBUTES = [
  ...['', '', '', '', 'hidden', 'style="display:none"', 'style="display:block"', 'class="sr-only"'],
  ...['style="visibility:hidden"', 'style="float:left"', 'style="white-space:pre"', 'data-shadow'],
  ...['aria-hidden="true"', 'contenteditable', 'role="heading"', 'href="#"', 'dir="rtl"'],
  ...['name="matches"', 'name="querySelectorAll"', 'name="parentNode"', 'name="nodeType"'],
];
/** Pieces of text: words, and everything that is dropped, collapsed, or of more than one unit. */
const PIECES = [
  ...[
    'word',
    'said',
    'Ada',
    '“',
    '”',
    ',',
    '.',
    '—',
    'é',
    'e\u0301',
    '日本',
    '😀',
    '\u{1f469}\u200d\u{1f33e}',
  ],
  ...[' ', '  ', '\n', '\t', '\u00a0', '\u2003', '\u00ad', '\u200b', '\u2060', '\ufeff', '\u202e'],
  ...['\ud83d', '\ude00', '\0', '\u0085', '\u2028', '&'],
];

/**
 * A node to be made: a text, or an element with its attribute and its children.
 *
 * @typedef {string | { tag: string, attribute: string, children: MadeNode[] }} MadeNode
 */

export const { nodes } = /** @type {{ nodes: import('fast-check').Arbitrary<MadeNode[]> }} */ (
  /** @type {unknown} */ (
    fc.letrec((/** @type {any} */ tie) => ({
      text: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
      element: fc.record({
        tag: fc.oneof(
          { arbitrary: fc.constant('br'), weight: 1 },
          { arbitrary: fc.constantFrom(...TAGS), weight: 6 },
        ),
        attribute: fc.constantFrom(...ATTRIBUTES),
        children: tie('nodes'),
      }),
      nodes: fc.array(fc.oneof({ depthSize: 'small' }, tie('text'), tie('element')), {
        maxLength: 6,
      }),
    }))
  )
);

/**
 * Makes nodes and appends them; runs in a page.
 *
 * @param {Node} parent
 * @param {MadeNode[]} children
 */
export function build(parent, children) {
  for (const child of children) {
    if (typeof child === 'string') {
      parent.appendChild(document.createTextNode(child));
      continue;
    }
    const [key = '', value = ''] = child.attribute.split('=');
    const element = document.createElement(child.tag);
    if (key) element.setAttribute(key, value.replaceAll('"', ''));
    const isHost = key === 'data-shadow' && ['div', 'p', 'span', 'section'].includes(child.tag);
    build(isHost ? element.attachShadow({ mode: 'open' }) : element, child.children);
    parent.appendChild(element);
  }
}
