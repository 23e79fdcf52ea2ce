import { ARTICLE, paragraphs, STORY } from './living-pages.mjs';

/**
 * Pages that do their worst, each a page of its own, and the status with which they end.
 *
 * @typedef {object} TorturePage
 * @property {string} name
 * @property {() => string} html The body's content.
 * @property {string} [head]
 * @property {RegExp} ends The phase and the status.
 * @property {boolean} [marked] Whether there are marks in the end.
 * @property {boolean} [truncated] Whether only a part was read.
 */

const STORY_HTML = `<article><h1>Old bridge to close, mayor says</h1>${paragraphs(STORY)}</article>`;
const CLAIM = '<p>“The bridge will close in June,” said Alma Verhoeven, the mayor of the town.</p>';

/**
 * Nested by script: a parser stops nesting long before. Browsers look at every element around one
 * that is added, so that a hundred thousand one by one take Firefox half a minute: they are added
 * by the hundred.
 *
 * @param {number} count By the hundred.
 * @param {string} [outer] Where they are nested, as an expression.
 */
function nest(count, outer = 'document.body') {
  return `<script>
    let inner = ${outer};
    for (let depth = 0; depth < ${count}; depth += 100) {
      const top = document.createElement('span');
      let bottom = top;
      for (let more = 1; more < 100; more += 1) {
        bottom = bottom.appendChild(document.createElement('span'));
      }
      inner.append(top);
      inner = bottom;
    }
    inner.textContent = 'Deep down, nobody said a word.';
  </script>`;
}

/**
 * What the page does again and again, and owns to have done.
 *
 * @param {string} code
 */
function every(code, ms = 50) {
  return `<script>setInterval(() => change(() => { ${code} }), ${ms});</script>`;
}

/** @type {TorturePage[]} */
export const TORTURE_PAGES = [
  {
    name: 'a hundred thousand elements beside the story',
    html: () => `${STORY_HTML}<div>${'<b>a<i>b</i></b>'.repeat(50_000)}</div>`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'elements nested as deep as the browser renders them',
    html: () => `${STORY_HTML}${nest(500)}`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    // No browser lays out so many: they are there, and nobody sees them.
    name: 'a hundred thousand elements, each within the other',
    html: () =>
      `${STORY_HTML}<div id="deep" style="display: none"></div>${nest(100_000, "document.getElementById('deep')")}`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'an article of ten megabytes',
    html: () =>
      `<article>${paragraphs(STORY).repeat(Math.ceil(10_000_000 / paragraphs(STORY).length))}</article>`,
    ends: /^ready ok/,
    marked: true,
    truncated: true,
  },
  {
    name: 'five thousand claims',
    html: () => `<article>${CLAIM.repeat(5_000)}</article>`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'a text that changes all the time',
    html: () =>
      STORY_HTML +
      every(
        `document.querySelector('p').firstChild.data = 'It is ' + Math.random() + ', she said.'`,
      ),
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'a page that removes each paragraph as it is marked',
    html: () =>
      STORY_HTML +
      every(`for (const [, highlight] of CSS.highlights) {
        for (const range of highlight) range.startContainer.parentNode?.remove();
      }`),
    ends: /^ready/,
  },
  {
    name: 'a page that clears the highlights in a loop',
    html: () => STORY_HTML + every('CSS.highlights.clear()', 1),
    ends: /^interfered ok/,
    marked: false,
  },
  {
    name: 'a page that overrides what scripts rely on',
    html: () => `${STORY_HTML}<script>
      const fail = () => { throw new Error('page'); };
      Array.prototype.push = Array.prototype.map = Map.prototype.set = Set.prototype.add = fail;
      window.Range = window.StaticRange = window.TreeWalker = window.Highlight = undefined;
      window.MutationObserver = fail;
      document.createTreeWalker = document.evaluate = document.querySelectorAll = fail;
      Element.prototype.checkVisibility = Element.prototype.getAttribute = fail;
      Object.defineProperty(Node.prototype, 'parentNode', { get: fail });
    </script>`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'forms whose fields bear the names of properties',
    html: () => `<form><input name="parentNode"><input name="tagName"><input name="getAttribute">
      <input name="checkVisibility"><input name="nextSibling">${STORY_HTML}</form>`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'pictures whose names are those of the document’s properties',
    html: () =>
      `${['addEventListener', 'defaultView', 'createRange', 'createTreeWalker', 'getSelection']
        .map((name) => `<img alt="" name="${name}">`)
        .join('')}${STORY_HTML}`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'text from right to left and marks that nobody sees',
    html: () => `<div dir="rtl">${STORY_HTML.replaceAll(' ', ' \u200b').replaceAll('e', 'e\u00ad\u2060')}</div>
      <p>\u202e${'\u200f\u200e'.repeat(5_000)}\u202c</p>`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'words as long as a book',
    html: () => `${STORY_HTML}<p>${'a'.repeat(1_000_000)}</p><p>${'“'.repeat(20_000)}</p>`,
    ends: /^ready ok/,
    marked: true,
  },
  {
    name: 'elements that come and go by the thousand',
    html: () =>
      `${STORY_HTML}<div id="list"></div>${every(`document.getElementById('list').innerHTML = '<p>A line.</p>'.repeat(2000)`)}`,
    ends: /^ready ok/,
    marked: true,
  },
].map((page) => ({ head: ARTICLE, ...page }));
