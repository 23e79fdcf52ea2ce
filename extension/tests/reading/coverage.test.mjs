import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MANY_WORDS, makeStory, PARTLY_READ } from '../made/asked-pages.mjs';
import { inBrowsers, readStatus, waitForPhase } from '../stage/stage.mjs';

inBrowsers('what was read of a page', 'all-sites', (stage) => {
  for (const { name, html, says, saysNot } of PARTLY_READ) {
    it(`is told, and ${name}`, async () => {
      const { tabId } = await stage.open(html);
      await stage.control.settle(tabId);
      const popup = await stage.openPopup(tabId);
      await waitForPhase(popup, 'ready');
      const status = await readStatus(popup);
      assert.match(status, /^\d+ claims from/);
      assert.match(status, says);
      if (saysNot) assert.doesNotMatch(status, saysNot);
      const panel = await stage.openPanel(tabId);
      await waitForPhase(panel, 'ready');
      assert.match(await readStatus(panel), says);
    });
  }

  it('is told anew when the reader unfolds the rest', async () => {
    const { page, tabId } = await stage.open(
      makeStory({
        within: `<button>More</button><p id="rest" style="display: none">${MANY_WORDS}</p>`,
        after: `<script>document.querySelector('button').onclick = () => {
          document.querySelector('#rest').style.display = '';
        }</script>`,
      }),
    );
    const before = await stage.control.settle(tabId);
    assert(before.phase === 'ready' && before.summary.coverage.isFolded);
    await page.click('button');
    await stage.control.waitForState(tabId, (state) => {
      assert(state.phase === 'ready' && !state.summary.coverage.isFolded);
      assert.equal(state.summary.coverage.paragraphs, 6);
    });
  });
});
