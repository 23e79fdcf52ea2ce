import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { nodes } from '../made/made-nodes.mjs';
import { openReader } from '../stage/reader-script.mjs';
import { BROWSERS } from '../stage/stage.mjs';

/** @typedef {import('../made/made-nodes.mjs').MadeNode} MadeNode */

/** How many documents are made up; long runs set more, each time from other random numbers. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 200);
const SEED = process.env.PROPERTY_RUNS ? undefined : 1;
/** The least share of them of which only a part must have been read again. */
const LEAST_PARTIAL = 0.4;

/**
 * Something that a page does to itself: to one of its nodes, by number, which may take the numbered
 * place among the nodes of another.
 *
 * @typedef {object} Deed
 * @property {'rewrite' | 'cut' | 'insert' | 'remove' | 'keep' | 'move' | 'hide' | 'show' | 'close'} does
 * @property {number} node
 * @property {number} target
 * @property {number} place
 * @property {MadeNode[]} made
 */

const deed = fc.record({
  does: fc.constantFrom(
    ...[
      'rewrite',
      'rewrite',
      'cut',
      'insert',
      'insert',
      'remove',
      'keep',
      'move',
      'hide',
      'show',
      'close',
    ],
  ),
  node: fc.nat(99),
  target: fc.nat(99),
  place: fc.nat(9),
  made: nodes,
});

for (const name of BROWSERS) {
  describe(`what is read again of a document that changed, ${name}`, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {import('puppeteer-core').Page} */
    let page;

    before(async () => {
      ({ browser, page } = await openReader(name));
    });
    after(() => browser.close());

    it('is the same as if all of it were read', async () => {
      let partial = 0;
      const turns = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      });
      const property = fc.asyncProperty(nodes, turns, async (made, deeds) => {
        const { faults, isPartial } = await page.evaluate(
          findDifferences,
          JSON.stringify({ made, turns: deeds }),
        );
        assert.deepEqual(faults, []);
        if (isPartial) partial += 1;
      });
      await fc.assert(property, { numRuns: RUNS, seed: SEED });
      assert(partial >= LEAST_PARTIAL * RUNS, `Only ${partial} of ${RUNS} were read in part.`);
    });
  });
}

/**
 * Runs in the page: makes a document, reads it, changes it turn by turn, reads what changed, and
 * compares that with a reading of the whole.
 *
 * @param {string} json The nodes and the deeds.
 * @returns {{ faults: string[], isPartial: boolean }}
 */
function findDifferences(json) {
  const { build, read, readParts, Changes } = /** @type {any} */ (window);
  /** @type {{ made: MadeNode[], turns: Deed[][] }} */
  const { made, turns } = JSON.parse(json);
  /** @type {string[]} */
  const faults = [];
  let isPartial = false;
  const kept = document.createDocumentFragment();

  /** @param {Deed} deed */
  function change({ does, node, target, place, made: children }) {
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) all.push(walker.currentNode);
    const chosen = /** @type {ChildNode | undefined} */ (all[node % all.length]);
    const elements = [document.body, ...document.body.querySelectorAll('*')];
    const into = /** @type {Element} */ (elements[target % elements.length]);
    const before = into.childNodes[place % (into.childNodes.length + 1)] ?? null;
    const element = chosen instanceof HTMLElement ? chosen : null;
    if (does === 'insert') {
      const holder = document.createDocumentFragment();
      build(holder, children);
      into.insertBefore(holder, before);
    }
    if (does === 'rewrite' && chosen instanceof Text) chosen.data = `${chosen.data}now`;
    if (does === 'cut' && chosen instanceof Text) chosen.splitText(chosen.data.length >> 1);
    if (does === 'remove') chosen?.remove();
    if (does === 'keep' && chosen) kept.append(chosen);
    if (does === 'move' && chosen && !chosen.contains(into) && chosen !== before) {
      into.insertBefore(chosen, before);
    }
    if (does === 'hide' && element) element.style.visibility = 'hidden';
    if (does === 'show' && element) element.style.removeProperty('visibility');
    if (does === 'close' && element) element.toggleAttribute('hidden');
  }

  document.body.replaceChildren();
  build(document.body, made);
  let reading = read();
  const observer = new MutationObserver(() => {});
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['hidden'],
  });
  for (const deeds of turns) {
    for (const deed of deeds) change(deed);
    const changes = new Changes();
    for (const record of observer.takeRecords()) changes.add(record);
    const after = read();
    const again = readParts(document, reading, changes);
    if (again) {
      isPartial = true;
      const isSame =
        JSON.stringify(again.page) === JSON.stringify(after.page) &&
        isEqual(again.elements, after.elements) &&
        isEqual(flatten(again.segments), flatten(after.segments)) &&
        again.hidden.size === after.hidden.size &&
        again.hidden.isSubsetOf(after.hidden);
      if (!isSame) {
        faults.push(
          `${document.body.outerHTML}: ${JSON.stringify(again.page.blocks)} is to be ${JSON.stringify(after.page.blocks)}`,
        );
      }
    }
    reading = again ?? after;
  }
  observer.disconnect();
  return { faults, isPartial };

  /** @param {import('../../content/read/block-text.js').Segment[][]} segments */
  function flatten(segments) {
    return segments.flatMap((block, at) =>
      block.flatMap(({ node, nodeStart, textStart, length }) => [
        at,
        node,
        nodeStart,
        textStart,
        length,
      ]),
    );
  }

  /**
   * @param {unknown[]} one
   * @param {unknown[]} other
   */
  function isEqual(one, other) {
    return one.length === other.length && one.every((value, at) => value === other[at]);
  }
}
