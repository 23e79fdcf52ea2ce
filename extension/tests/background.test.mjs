import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stopBackground } from '../harness/background.mjs';
import { makeStoryPage } from './living-pages.mjs';
import { inBrowsers } from './stage.mjs';

inBrowsers('the background', 'all-sites', (stage) => {
  it('is started again by the next page when it was stopped', async () => {
    await stopBackground(stage.session);
    const { tabId } = await stage.open(makeStoryPage('The bridge'));
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
  });
});
