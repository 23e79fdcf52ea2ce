import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { nodes } from '../made/made-nodes.mjs';
import { openReader } from '../stage/reader-script.mjs';
import { BROWSERS } from '../stage/stage.mjs';

/** How many documents are made up; long runs set more, each time from other random numbers. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 200);
const SEED = process.env.PROPERTY_RUNS ? undefined : 1;

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
  const { build, read, locate } = /** @type {any} */ (window);
  const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  /** @type {string[]} */
  const faults = [];

  /** @param {string} text */
  const simplify = (text) => text.replace(unseen, '').toWellFormed().replace(/\s/g, '');

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
        const halves = found.map((text) => text.toWellFormed());
        const there = simplify(found.join(''));
        const wanted = simplify(text.slice(start, end));
        if (there !== wanted && simplify(halves.join('')) !== wanted)
          faults.push(`${start}-${end}: ${wanted} is ${there}`);
      }
    }
  }
  return faults;
}
