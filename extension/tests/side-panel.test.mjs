import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { clickAction } from '../harness/extension-action.mjs';
import { readSidebar } from '../harness/firefox-sidebar.mjs';
import { inBrowsers, readStatus, waitForPhase } from './stage.mjs';

const SAMPLE = readFileSync(new URL('../../www/samples/seawall.html', import.meta.url), 'utf8');

inBrowsers("the browser's own side panel", 'shipping', (stage, name) => {
  it('is opened by the popup and shows the page in front', {
    skip: name === 'firefox' && 'a test cannot click in the popup of Firefox',
  }, async () => {
    const { page } = await stage.open(SAMPLE);
    const before = new Set(stage.session.browser.targets());
    await clickAction(stage.session, page);
    const popup = await findPage('/popup/popup.html', before);
    await waitForPhase(popup, 'ready');
    await popup.click('#panel');
    const panel = await findPage('/panel/panel.html', before);
    await waitForPhase(panel, 'ready');
    assert.match(await readStatus(panel), /^\d+ claims from \d+ sources/);

    await stage.open(SAMPLE);
    await waitForPhase(panel, 'closed');
    await page.bringToFront();
    await waitForPhase(panel, 'ready');
  });

  it('is the sidebar in Firefox', {
    skip: name === 'chromium' && 'only Firefox has a sidebar',
  }, async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await clickAction(stage.session, page);
    await stage.control.settle(tabId);
    await page.bringToFront();
    assert.equal(await readSidebar(stage.session), `${stage.session.origin}/panel/panel.html`);
  });

  /**
   * Waits for a page of the extension that the browser itself opens.
   *
   * @param {string} path
   * @param {Set<import('puppeteer-core').Target>} before What was open before.
   */
  async function findPage(path, before) {
    const url = `${stage.session.origin}${path}`;
    const target = await stage.session.browser.waitForTarget(
      (candidate) => candidate.url() === url && !before.has(candidate),
    );
    return target.asPage();
  }
});
