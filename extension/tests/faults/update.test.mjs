import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeStoryPage } from '../made/living-pages.mjs';
import { inBrowsers, readMarkNames, waitForPhase } from '../stage/stage.mjs';

const PAGE = makeStoryPage('The bridge');

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

  // Chromium blocks a test extension that is installed a second time.
  const skipSecond = name === 'chromium' && 'only Firefox updates a test extension';

  it('has the new one take the place of the old on an open page, which then stays away', {
    skip: skipSecond,
  }, async () => {
    const { page, tabId } = await stage.open(PAGE);
    await stage.control.settle(tabId);
    const marks = await readMarkNames(page);
    await stage.updateExtension();
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'ready');
    assert.deepEqual(await readMarkNames(page), marks);

    await popup.click('#on');
    await waitForPhase(popup, 'off');
    assert.deepEqual(await readMarkNames(page), []);
    // Whatever would paint again looks after the page when it changes and when the reader moves.
    await page.bringToFront();
    await page.evaluate(() => {
      const first = /** @type {HTMLElement} */ (document.querySelector('p'));
      first.textContent = 'Nobody had asked the people who live there, she said.';
    });
    await page.mouse.move(50, 50);
    await page.mouse.wheel({ deltaY: 100 });
    assert.equal(await stage.control.step(tabId, 'next'), false);
    assert.deepEqual(await readMarkNames(page), []);
  });
});
