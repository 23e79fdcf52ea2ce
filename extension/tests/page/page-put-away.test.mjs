import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

const PAGE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');
/** Of a page with claims that no name stands behind. */
const BADGE = /\d of \d+ claims/;

inBrowsers('a page that the browser puts away', 'all-sites', (stage, name) => {
  it('to save memory is read and marked anew when its tab is shown', async () => {
    const { page, tabId } = await stage.open(PAGE);
    const state = await stage.control.settle(tabId);
    const marks = await readMarkNames(page);
    const badge = await waitForBadge(tabId);
    const url = page.url();
    const other = await stage.openOwn('/options/options.html');
    await other.bringToFront();

    const again = await stage.control.discardTab(tabId);
    await stage.control.showTab(again);
    assert.deepEqual(await stage.control.settle(again), state);
    assert.deepEqual(await waitForBadge(again), badge);
    const found = await stage.findAgain(url);
    assert.deepEqual(await readMarkNames(found), marks);
    assert.deepEqual(stage.said, []);
    const popup = await stage.openPopup(again);
    await waitForPhase(popup, 'ready');
  });

  // In Chromium the reading mode stands beside the page, which stays as it is.
  const skip = name === 'chromium' && 'only Firefox shows its reader view in place of the page';

  it('for its reader view cannot be read there, and is marked when one comes back', {
    skip,
  }, async () => {
    const { tabId } = await stage.open(PAGE);
    const state = await stage.control.settle(tabId);
    const badge = await waitForBadge(tabId);
    const openPanel = await stage.openPanel(tabId);
    await waitForPhase(openPanel, 'ready');
    await stage.control.showTab(tabId);

    await stage.control.enterReaderView(tabId);
    await waitForPhase(openPanel, 'unreadable');
    for (const surface of [openPanel, await stage.openPanel(tabId), await stage.openPopup(tabId)]) {
      await waitForPhase(surface, 'unreadable');
      assert.match(await readStatus(surface), /do not let extensions read/);
    }
    await stage.control.waitForBadge(tabId, ({ text }) => assert.equal(text, ''));

    await stage.control.goBack(tabId);
    await stage.control.showTab(tabId);
    assert.deepEqual(await stage.control.settle(tabId), state);
    assert.deepEqual(await waitForBadge(tabId), badge);
    await waitForPhase(openPanel, 'ready');
    assert.deepEqual(stage.said, []);
  });

  /** @param {number} tabId */
  function waitForBadge(tabId) {
    return stage.control.waitForBadge(tabId, ({ title }) => assert.match(title, BADGE));
  }
});
