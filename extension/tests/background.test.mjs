import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inBrowsers } from './stage.mjs';

const CLAIM = '<p>“The bridge will close in June,” said Alma Verhoeven, the mayor of the town.</p>';

inBrowsers('the background', 'all-sites', (stage, name) => {
  // Firefox offers no way to stop an event page from outside.
  const skip = name === 'firefox' && 'only Chromium lets tests stop the background';

  /** Stops the service worker as the browser does when it is short of memory. */
  async function stopWorker() {
    const target = stage.session.browser
      .targets()
      .find((candidate) => candidate.type() === 'service_worker');
    const worker = await target?.worker();
    await worker?.close();
  }

  it('is started again by the next page when it was stopped', { skip }, async () => {
    await stopWorker();
    const { tabId } = await stage.open(`<html lang="en"><article>${CLAIM.repeat(20)}</article>`);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
  });

  it('reads the page again when it was stopped while reading it', { skip }, async () => {
    const long = `<html lang="en"><article>${CLAIM.repeat(8000)}</article>`;
    const { tabId } = await stage.open(long);
    const popup = await stage.openPopup(tabId);
    await popup.waitForSelector('[data-phase="reading"], [data-phase="ready"]');
    await stopWorker();
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
  });
});
