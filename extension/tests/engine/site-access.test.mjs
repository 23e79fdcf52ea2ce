import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { clickAction } from '../../harness/extension-action.mjs';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

inBrowsers('the extension as it ships', 'shipping', (stage, name) => {
  it('does nothing on a page until its button is clicked', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    assert.equal(await stage.control.isPresent(tabId), false);
    assert.deepEqual(await readMarkNames(page), []);

    await clickAction(stage.session, page);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
    assert.notDeepEqual(await readMarkNames(page), []);
    await stage.control.waitForBadge(tabId, ({ text }) => assert.notEqual(text, ''));
  });

  it('says that a page of the browser cannot be read', async () => {
    const popup = await stage.openPopup(await stage.control.findOwnTab());
    await waitForPhase(popup, 'unreadable');
    assert.match(await readStatus(popup), /do not let extensions read/);
  });

  // Chromium shows its question even to tests, and nobody is there to answer it.
  const skip = name === 'chromium' && 'only Firefox grants permissions to tests';

  it('starts by itself on a site that was granted, and not after it was withdrawn', {
    skip,
  }, async () => {
    const first = await stage.open(SAMPLE);
    await clickAction(stage.session, first.page);
    await stage.control.settle(first.tabId);
    const popup = await stage.openPopup(first.tabId);
    await waitForPhase(popup, 'ready');
    await popup.click('#here');
    await stage.control.waitForRegistration(true);

    const second = await stage.open(SAMPLE);
    const state = await stage.control.settle(second.tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);

    await popup.bringToFront();
    await popup.waitForSelector('#here:checked');
    await popup.click('#here');
    await stage.control.waitForRegistration(false);
    const third = await stage.open(SAMPLE);
    assert.equal(await stage.control.isPresent(third.tabId), false);
  });
});
