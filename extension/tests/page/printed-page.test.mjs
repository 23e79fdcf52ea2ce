import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { setMedium } from '../../harness/appearance.mjs';
import { ARTICLE, paragraphs, STORY } from '../made/living-pages.mjs';
import { checkIntact, WITNESS } from '../stage/page-witness.mjs';
import { inBrowsers, readMarkNames } from '../stage/stage.mjs';

const MARKS = readFileSync(new URL('../../content/marks.css', import.meta.url), 'utf8');
/** Every mark that there is; what takes a color away marks nothing. */
const NAMES = [
  ...new Set([...MARKS.matchAll(/::highlight\((sourcelight-[\w-]+)\)/g)].map(([, name]) => name)),
]
  .map(String)
  .filter((name) => !name.endsWith('-clear'));
const PAGE = `<!doctype html><html lang="en"><title>The bridge</title>${WITNESS}${ARTICLE}
  <main><article><h1>Old bridge to close, mayor says</h1>${paragraphs(STORY)}</article></main></html>`;

inBrowsers('a page that is printed', 'all-sites', (stage) => {
  it('bears no marks on paper', async () => {
    const { page, tabId } = await stage.open(PAGE);
    await stage.control.settle(tabId);
    const seen = await findVisible(page);
    assert.deepEqual(seen, NAMES, 'On the screen they are to be seen.');
    await setMedium(stage.session, page, 'print');
    assert.deepEqual(await findVisible(page), []);
    await setMedium(stage.session, page, 'screen');
    assert.deepEqual(await findVisible(page), seen);
  });

  it('is afterwards as it was, with its marks', async () => {
    const { page, tabId } = await stage.open(PAGE);
    const state = await stage.control.settle(tabId);
    const marks = await readMarkNames(page);
    assert.notDeepEqual(marks, []);
    const told = await page.evaluateHandle(() => {
      /** @type {string[]} */
      const told = [];
      for (const type of ['beforeprint', 'afterprint']) {
        addEventListener(type, () => told.push(type));
      }
      return told;
    });
    await page.pdf();
    assert.deepEqual(await told.jsonValue(), ['beforeprint', 'afterprint']);
    assert.deepEqual(await stage.control.settle(tabId), state);
    assert.deepEqual(await readMarkNames(page), marks);
    await checkIntact(page);
    assert.deepEqual(stage.said, []);
  });
});

/**
 * The marks that can be seen where they stand.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string[]>}
 */
function findVisible(page) {
  return page.evaluate((names) => {
    const paragraph = /** @type {Element} */ (document.querySelector('p'));
    return names.filter((name) => {
      const style = getComputedStyle(paragraph, `::highlight(${name})`);
      return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.textDecorationLine !== 'none';
    });
  }, NAMES);
}
