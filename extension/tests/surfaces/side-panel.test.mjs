import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { clickAction } from '../../harness/extension-action.mjs';
import { clickInPopup } from '../../harness/firefox-popup.mjs';
import { readSidebar } from '../../harness/firefox-sidebar.mjs';
import { inBrowsers, readStatus, waitForPhase } from '../stage/stage.mjs';

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

/** As the popup's style says, in CSS pixels. */
const POPUP_WIDTH = 360;

inBrowsers("the browser's own side panel", 'shipping', (stage, name) => {
  it('is opened by the popup and shows the page in front', {
    skip: name === 'firefox' && 'only Chromium lets tests into its side panel',
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

  it('is the sidebar that the popup opens in Firefox', {
    skip: name === 'chromium' && 'only Firefox has a sidebar',
  }, async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await clickAction(stage.session, page);
    await stage.control.settle(tabId);
    // The same page in a tab tells where in the popup the button is.
    const twin = await stage.openPopup(tabId);
    await twin.setViewport({ width: POPUP_WIDTH, height: 600 });
    await waitForPhase(twin, 'ready');
    const box = await (await twin.$('#panel'))?.boundingBox();
    assert(box);
    await clickAction(stage.session, page);
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // The popup may not have been drawn at first.
    await eventually(
      async () => {
        await clickInPopup(stage.session, point);
        return readSidebar(stage.session);
      },
      (address) => assert.equal(address, `${stage.session.origin}/panel/panel.html`),
    );
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
