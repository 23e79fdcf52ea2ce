import assert from 'node:assert/strict';
import { it } from 'node:test';
import { OTHER_PAGES } from './other-pages.mjs';
import { inBrowsers, readMarkNames } from './stage.mjs';

inBrowsers('no article', 'all-sites', (stage) => {
  for (const { name, html, head = '' } of OTHER_PAGES) {
    it(`is ${name}`, async () => {
      const { page, tabId } = await stage.open(
        `<!doctype html><html lang="en"><title>Chairs</title>${head}<body>${html}</body></html>`,
      );
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready');
      assert.equal(state.summary.status, 'not_an_article');
      assert.deepEqual(await readMarkNames(page), []);
    });
  }
});
