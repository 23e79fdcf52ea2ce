import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ARTICLE, paragraphs, STORY } from './living-pages.mjs';
import { inBrowsers, readMarkNames } from './stage.mjs';

const PAGE = `<!doctype html><html lang="en"><title>The bridge</title>${ARTICLE}
  <article><h1>Old bridge to close, mayor says</h1>${paragraphs(STORY)}</article></html>`;

inBrowsers('an update of the extension', 'all-sites', (stage, name) => {
  // Firefox forgets an extension that was loaded for a test when it starts anew.
  const skip = name === 'firefox' && 'only Chromium starts a test extension anew';

  it('takes the marks of the old one from an open page that changes, and says nothing', {
    skip,
  }, async () => {
    const { page, tabId } = await stage.open(PAGE);
    await stage.control.settle(tabId);
    assert.notDeepEqual(await readMarkNames(page), []);
    await stage.control.restartExtension();
    await page.evaluate(() => {
      const first = /** @type {HTMLElement} */ (document.querySelector('p'));
      first.textContent = 'Nobody had asked the people who live there, she said.';
    });
    await page.waitForFunction(() => CSS.highlights.size === 0);
  });
});
