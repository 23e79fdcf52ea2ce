import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toDocument } from '../made/made-pages.mjs';
import { OTHER_PAGES } from '../made/other-pages/index.mjs';
import { inBrowsers, readMarkNames } from '../stage/stage.mjs';

inBrowsers('no article', 'all-sites', (stage) => {
  for (const made of OTHER_PAGES) {
    it(`is ${made.name}`, async () => {
      const { page, tabId } = await stage.turnTo(toDocument(made));
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready');
      assert.equal(state.summary.status, 'not_an_article');
      assert.deepEqual(await readMarkNames(page), []);
      const { url } = await stage.control.readArticle(tabId);
      assert.equal(url, page.url(), 'It is the page that was read.');
    });
  }
});
