import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { rest } from '../stage/card-stage.mjs';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

const CARD = 'sourcelight-card';

inBrowsers('the sample article of the welcome page', 'shipping', (stage) => {
  it('is read and marked, has cards, a count and a panel, without any permission', async () => {
    const welcome = await stage.openOwn('/welcome/welcome.html');
    const target = await welcome.$eval(
      '#try a',
      (link) => /** @type {HTMLAnchorElement} */ (link).href,
    );
    assert.equal(new URL(target).pathname, '/sample/sample.html');
    const page = await stage.openOwn('/sample/sample.html');
    await page.setViewport({ width: 900, height: 700 });
    const tabId = await page.evaluate(async () => Number((await chrome.tabs.getCurrent())?.id));
    await eventually(
      () => readMarkNames(page),
      (marks) => assert(marks.includes('sourcelight-anonymous'), marks.join()),
    );
    await page.bringToFront();
    await rest(page, 'article p:nth-of-type(2)');
    await page.waitForSelector(CARD);
    await stage.control.waitForBadge(tabId, ({ text }) => assert.match(text, /^\d+$/));
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    assert.match(await readStatus(panel), /^\d+ claims from \d+ sources/);
    await panel.click('#list .claim');
    await page.waitForFunction(() => CSS.highlights.has('sourcelight-active'), { polling: 20 });
  });
});
