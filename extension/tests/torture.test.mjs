import assert from 'node:assert/strict';
import { it } from 'node:test';
import { STORY } from './living-pages.mjs';
import { inBrowsers, readMarkNames } from './stage.mjs';
import { TORTURE_PAGES } from './torture-pages.mjs';

/** How long a page may take to end in its status. */
const PATIENCE_MS = 60_000;
/** How often a story is rewritten to see whether memory grows. */
const ROUNDS = { early: 10, late: 100 };
/** How much the heap may grow between the two, as a share. */
const MOST_GROWTH = 0.1;

inBrowsers('torture', 'all-sites', (stage, name) => {
  for (const { name: title, html, head = '', ends, marked, truncated } of TORTURE_PAGES) {
    it(`by ${title}`, async () => {
      const { page, tabId } = await stage.open(
        `<!doctype html><html lang="en"><title>The bridge</title>${head}<body>${html()}</body></html>`,
      );
      const state = await waitForState(tabId, (status) => ends.test(status));
      const summary = 'summary' in state ? state.summary : undefined;
      if (truncated !== undefined) assert.equal(summary?.truncated, truncated);
      if (marked !== undefined) assert.equal((await readMarkNames(page)).length > 0, marked);
      // What a page cannot do while it is slowed down or broken.
      assert.equal(await page.evaluate(() => 1 + 1), 2);
    });
  }

  // Firefox does not tell how much memory a page takes.
  const skip = name === 'firefox' && 'only Chromium measures the heap';

  it('by rewriting a story a hundred times takes no more memory than ten times', {
    skip,
  }, async () => {
    const story = STORY.map((text) => `<p>${text}</p>`).join('');
    const { page, tabId } = await stage.open(
      `<!doctype html><html lang="en"><meta property="og:type" content="article"><article>${story}</article>`,
    );
    await stage.control.settle(tabId);
    const client = await page.createCDPSession();
    const measure = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      return usedSize;
    };
    /** @param {number} rounds */
    const live = async (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        await page.evaluate((at) => {
          const first = /** @type {HTMLElement} */ (document.querySelector('p'));
          first.textContent = `“We will close bridge ${at} in June,” said the mayor of the town.`;
          document.querySelector('article')?.append(document.createElement('p'));
          document.querySelector('article')?.lastChild?.remove();
        }, round);
        await stage.control.switch(tabId, false);
        await stage.control.switch(tabId, true);
        await stage.control.settle(tabId);
      }
    };
    await live(ROUNDS.early);
    const early = await measure();
    await live(ROUNDS.late - ROUNDS.early);
    const late = await measure();
    assert(late <= early * (1 + MOST_GROWTH), `from ${early} to ${late} bytes`);
  });

  /**
   * @param {number} tabId
   * @param {(status: string) => boolean} isReached
   */
  async function waitForState(tabId, isReached) {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const state = await stage.control.settle(tabId);
      const status = `${state.phase} ${'summary' in state ? state.summary.status : ''}`;
      if (isReached(status)) return state;
      if (Date.now() > deadline) assert.fail(`It ended ${status}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
