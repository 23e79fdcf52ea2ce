import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FEATURE_CASES, TEXT_CASES } from '../made/reader-cases.mjs';
import { openReader } from '../stage/reader-script.mjs';
import { BROWSERS } from '../stage/stage.mjs';

for (const name of BROWSERS) {
  describe(`the reader, ${name}`, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {import('puppeteer-core').Page} */
    let page;

    before(async () => {
      ({ browser, page } = await openReader(name));
    });
    after(() => browser.close());

    for (const { name: title, html, blocks, drawn = [] } of TEXT_CASES) {
      it(`${title}`, async () => {
        const read = await readBody(html);
        assert.deepEqual(
          read.blocks.map(({ text }) => text),
          blocks,
        );
        assert.deepEqual(
          await findMisplacedWords(),
          drawn,
          'Every word is found where it stands, but for letters that are drawn.',
        );
      });
    }

    for (const { name: title, html, block } of FEATURE_CASES) {
      it(`tells ${title}`, async () => {
        const { blocks } = await readBody(html);
        for (const [feature, value] of Object.entries(block)) {
          assert.equal(/** @type {any} */ (blocks.at(-1))[feature], value, feature);
        }
      });
    }

    it('tells which blocks share a container', async () => {
      const { blocks } = await readBody(
        '<div>bare<p>one</p><p>two</p></div><div><p>three</p></div><div>four</div>',
      );
      const [bare, one, two, three, four] = blocks.map(({ container }) => container);
      assert.deepEqual([bare, one], [two, two]);
      assert.notEqual(three, two);
      assert.notEqual(four, three);
    });

    it('stops at 200,000 words and says so', async () => {
      const { blocks, truncated } = await readBody(`<p>${'word '.repeat(150_000)}</p>`.repeat(2));
      const words = blocks.flatMap(({ text }) => text.split(' '));
      assert.equal(words.length, 200_000);
      assert.equal(truncated, true);
    });

    it('reads elements that are nested deeply', async () => {
      await page.evaluate(() => {
        let inner = document.body;
        inner.replaceChildren();
        for (let depth = 0; depth < 2_000; depth += 1) {
          inner = inner.appendChild(document.createElement('b'));
        }
        inner.textContent = 'deep';
      });
      const { blocks } = await page.evaluate(() => /** @type {any} */ (window).read().page);
      assert.deepEqual(
        blocks.map((/** @type {{ text: string }} */ { text }) => text),
        ['deep'],
      );
      await page.evaluate(() => document.body.replaceChildren());
    });

    it('finds no place for text that has changed since', async () => {
      await readBody('<p>one two</p><p>three</p>');
      const found = await page.evaluate(() => {
        const { read, locate } = /** @type {any} */ (window);
        read();
        const [first, second] = document.querySelectorAll('p');
        /** @type {Text} */ (first?.firstChild).data = 'two one';
        second?.remove();
        return [0, 1].map((block) => locate({ block, start: 0, end: 3 }).length);
      });
      assert.deepEqual(found, [0, 0]);
    });

    /**
     * @param {string} html
     * @returns {Promise<import('../../shared/page.d.ts').Page>}
     */
    async function readBody(html) {
      return page.evaluate((content) => {
        document.body.innerHTML = content;
        const lone = document.getElementById('lone');
        if (lone) lone.textContent = 'a \ud83d b';
        return /** @type {any} */ (window).read().page;
      }, html);
    }

    /**
     * The words of the last reading whose ranges do not hold them.
     *
     * @returns {Promise<string[]>}
     */
    async function findMisplacedWords() {
      return page.evaluate(() => {
        const { reading, locate } = /** @type {any} */ (window);
        const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
        const misplaced = [];
        for (const [block, { text }] of reading.page.blocks.entries()) {
          for (const { 0: word, index } of text.matchAll(/\S+/g)) {
            const ranges = locate({ block, start: index, end: index + word.length });
            const there = ranges
              .map((/** @type {StaticRange} */ range) =>
                /** @type {Text} */ (range.startContainer).data.slice(
                  range.startOffset,
                  range.endOffset,
                ),
              )
              .join('')
              .replace(unseen, '')
              .toWellFormed();
            if (there !== word) misplaced.push(`${word}: ${there}`);
          }
        }
        return misplaced;
      });
    }
  });
}
