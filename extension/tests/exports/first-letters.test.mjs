import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { inBrowsers } from '../stage/stage.mjs';

const REST = 'e found rust in every second beam of the roof, and nobody should stand under it';
const QUOTED = `W${REST}`;
const FLOATING = 'style="float: left; font-size: 3em; line-height: 1"';
const DRAWING =
  '<svg role="img" aria-label="W" width="50" height="50" style="float:left"><rect width="50" height="50"/></svg>';

/**
 * How a page shows the first letter of a quotation, and what of the quotation stands in its document: what is
 * drawn as a picture stands there not at all, so nobody could find it again.
 *
 * @type {Record<string, { begins: string, stands: string }>}
 */
const LETTERS = {
  'an element of its own': { begins: `“<span ${FLOATING}>W</span>`, stands: QUOTED },
  'an element with what opens the quotation': {
    begins: `<span ${FLOATING}>“W</span>`,
    stands: QUOTED,
  },
  'a style of its first letter': { begins: '“<!-- -->W', stands: QUOTED },
  'a picture': { begins: `“${DRAWING}`, stands: REST },
};

inBrowsers('a quotation whose first letter is set apart', 'all-sites', (stage) => {
  for (const [letter, { begins, stands }] of Object.entries(LETTERS)) {
    it(`is whole in exports, by ${letter}`, async () => {
      const { tabId } = await stage.open(makePage(begins));
      await stage.control.settle(tabId);
      const article = await stage.control.readArticle(tabId, { anchored: true });
      for (const text of [writeCsv(article), writeMarkdown(article)]) {
        assert(text.includes(QUOTED), text);
      }
      const { items } = JSON.parse(writeAnnotations(article)).first;
      const quoted = items.map((/** @type {any} */ { target }) =>
        target.map((/** @type {any} */ { selector }) => selector[0].exact).join(''),
      );
      const [found, ...others] = quoted.filter((/** @type {string} */ text) => text.includes(REST));
      assert.deepEqual(others, []);
      assert.equal(found?.includes(QUOTED), stands === QUOTED, found);
    });
  }
});

/** @param {string} begins Markup before the rest of the quotation. */
function makePage(begins) {
  return `<!doctype html><html lang="en"><head><title>Library roof to stay closed</title>
    <meta property="og:type" content="article"><style>p.first::first-letter { font-size: 3em }</style></head>
    <body><article><h1>Library roof to stay closed</h1>
    <p class="first">${begins}${REST},” said Tomas Ekwall, the engineer who looked at the roof in May.</p>
    <p>The roof of the public library in Marrow Hill will stay closed to visitors until spring, the town said in a
      statement on Tuesday.</p>
    <p>Readers can borrow books at the school on Mill Street. Ekwall said the work would cost 400,000 euros.</p>
    </article></body></html>`;
}
