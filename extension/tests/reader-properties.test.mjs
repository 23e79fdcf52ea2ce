import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openReader } from './reader-script.mjs';
import { BROWSERS } from './stage.mjs';

/** How many documents are made up; long runs set more, each time from other random numbers. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 200);
const SEED = process.env.PROPERTY_RUNS ? undefined : 1;

/** Elements that part blocks, stand within them, are not read, or are read apart. */
const TAGS = [
  ...['p', 'div', 'section', 'article', 'blockquote', 'ul', 'li', 'h2', 'figcaption', 'td', 'pre'],
  ...['span', 'b', 'a', 'em', 'q', 'sup', 'label', 'font'],
  ...['script', 'style', 'template', 'noscript', 'textarea', 'select', 'svg', 'button'],
];
const ATTRIBUTES = [
  ...['', '', '', '', 'hidden', 'style="display:none"', 'style="display:block"', 'class="sr-only"'],
  ...['style="visibility:hidden"', 'style="float:left"', 'style="white-space:pre"', 'data-shadow'],
  ...['aria-hidden="true"', 'contenteditable', 'role="heading"', 'href="#"', 'dir="rtl"'],
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

const { nodes } = /** @type {{ nodes: import('fast-check').Arbitrary<MadeNode[]> }} */ (
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

for (const name of BROWSERS) {
  describe(`what is read of any document, ${name}`, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {import('puppeteer-core').Page} */
    let page;

    before(async () => {
      ({ browser, page } = await openReader(name));
    });
    after(() => browser.close());

    it('is clean text, of which every span is found where it stands', async () => {
      const property = fc.asyncProperty(nodes, async (made) => {
        assert.deepEqual(await page.evaluate(findFaults, JSON.stringify(made)), []);
      });
      await fc.assert(property, { numRuns: RUNS, seed: SEED });
    });
  });
}

/**
 * Runs in the page: makes a document, reads it, and looks for every span of the text.
 *
 * @param {string} json `MadeNode`s; as JSON, since not every way to reach a page lets halves of
 *   surrogate pairs pass.
 * @returns {string[]} What is wrong.
 */
function findFaults(json) {
  const { read, locate } = /** @type {any} */ (window);
  const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  /** @type {string[]} */
  const faults = [];

  /**
   * @param {Node} parent
   * @param {MadeNode[]} children
   */
  function build(parent, children) {
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

  /** @param {string} text */
  const simplify = (text) => text.toWellFormed().replace(unseen, '').replace(/\s/g, '');

  document.body.replaceChildren();
  build(document.body, JSON.parse(json));
  const { page, segments } = read();
  if (segments.length !== page.blocks.length) faults.push('blocks without segments');
  for (const [block, { text, linkChars }] of page.blocks.entries()) {
    if (text === '' || text !== text.trim()) faults.push(`not trimmed: ${JSON.stringify(text)}`);
    if (/\s\s|[^\S ]/.test(text)) faults.push(`white space: ${JSON.stringify(text)}`);
    if (text.match(unseen)) faults.push(`unseen: ${JSON.stringify(text)}`);
    if (!text.isWellFormed()) faults.push(`not well-formed: ${JSON.stringify(text)}`);
    if (linkChars > text.length) faults.push(`${linkChars} units in links`);
    for (let start = 0; start < text.length; start += 1) {
      for (const end of new Set([
        start + 1,
        start + 3,
        (start + text.length + 1) >> 1,
        text.length,
      ])) {
        if (end <= start || end > text.length) continue;
        /** @type {StaticRange[]} */
        const ranges = locate({ block, start, end });
        const found = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const { data } = /** @type {Text} */ (startContainer);
          if (startContainer !== endContainer) faults.push('a range over two nodes');
          if (startOffset >= endOffset || endOffset > data.length) faults.push('an empty range');
          return data.slice(startOffset, endOffset);
        });
        // A lone half of a pair is replaced, and a pair that a span cuts in two is not whole either.
        const there = simplify(found.join(''));
        const wanted = simplify(text.slice(start, end));
        if (there !== wanted) faults.push(`${start}-${end}: ${wanted} is ${there}`);
      }
    }
  }
  return faults;
}
