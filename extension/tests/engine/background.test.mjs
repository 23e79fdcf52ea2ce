import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stopBackground } from '../../harness/background.mjs';
import { ARTICLE, makeStoryPage } from '../made/living-pages.mjs';
import { inBrowsers } from '../stage/stage.mjs';

const CLAIM = '<p>“The bridge will close in June,” said Alma Verhoeven, the mayor of the town.</p>';
const LONG = `<html lang="en"><title>The long story</title>${ARTICLE}<article>${CLAIM.repeat(1500)}</article>`;

// Killed during a request, it is a case of `faults.test.mjs`: there the request is held until then.
inBrowsers('the background', 'all-sites', (stage) => {
  it('killed before a request is started again by it', async () => {
    await stopBackground(stage.session);
    const { tabId } = await stage.open(makeStoryPage('The bridge'));
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
  });

  it('that is still starting switches nothing on that was switched off', async () => {
    await stopBackground(stage.session);
    const { tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.switch(tabId, false);
    assert.equal((await stage.control.settle(tabId)).phase, 'off');
  });

  it('killed after a request is started again by the next, of the same page', async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    await stopBackground(stage.session);
    await page.evaluate(() => {
      const text = /** @type {Text} */ (document.querySelector('p')?.firstChild);
      text.data = '“We will open a tunnel in July,” said Alma Verhoeven, the mayor, on Monday.';
    });
    await stage.control.waitForArticle(tabId, ({ state, blocks, painted, report }) => {
      assert.equal(state.phase, 'ready');
      assert(blocks.some((text) => text.includes('a tunnel in July')));
      assert(painted > 0);
      assert.equal(painted, report?.attributions.length);
    });
  });

  it('reads every page of those that ask at once, and passes by one that was left', async () => {
    const long = await stage.open(LONG);
    const left = await stage.open(LONG);
    const short = await stage.open(makeStoryPage('The bridge'));
    await left.page.goto('about:blank');
    for (const { tabId } of [short, long]) {
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready' && state.summary.claims > 0);
    }
  });
});
