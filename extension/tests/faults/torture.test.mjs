import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { makeStoryPage, STORY } from '../made/living-pages.mjs';
import { TORTURE_PAGES } from '../made/torture-pages.mjs';
import { checkIntact, WITNESS } from '../stage/page-witness.mjs';
import { inBrowsers, readMarkNames } from '../stage/stage.mjs';

/** How often a story is rewritten to see whether memory grows. */
const ROUNDS = { early: 10, late: 100 };
/** How often a text changes that does so every 50 ms for a minute. */
const CHANGES = 1_200;
/** How much the heap may grow between the two, as a share. */
const MOST_GROWTH = 0.1;

/** In milliseconds. */
const SECOND = 1_000;

const STORY_PAGE = `<!doctype html><html lang="en">${WITNESS}<meta property="og:type" content="article">
  <article>${STORY.map((text) => `<p>${text}</p>`).join('')}</article>`;

inBrowsers('torture', 'all-sites', (stage, name) => {
  for (const { name: title, html, head = '', ends, marked, truncated } of TORTURE_PAGES) {
    it(`by ${title}`, async () => {
      const { page, tabId } = await stage.open(
        `<!doctype html><html lang="en"><title>The bridge</title>${WITNESS}${head}<body>${html()}</body></html>`,
      );
      const state = await stage.control.waitForState(tabId, (state) =>
        assert.match(`${state.phase} ${'summary' in state ? state.summary.status : ''}`, ends),
      );
      const summary = 'summary' in state ? state.summary : undefined;
      if (truncated !== undefined) assert.equal(summary?.truncated, truncated);
      if (marked !== undefined) assert.equal((await readMarkNames(page)).length > 0, marked);
      await checkIntact(page);
      assert.deepEqual(stage.said, [], 'Nobody said a word on the console.');
    });
  }

  // Each change comes as soon as the page's thread is free again, so that reading has less rest than
  // in a minute.
  it('by a text that changes 1,200 times', async () => {
    const { page, tabId } = await stage.open(STORY_PAGE);
    await stage.control.settle(tabId);
    await page.evaluate(async (changes) => {
      const { port1, port2 } = new MessageChannel();
      const text = /** @type {Text} */ (document.querySelector('p')?.firstChild);
      const { change } = /** @type {any} */ (globalThis);
      for (let at = 1; at <= changes; at += 1) {
        change(() => {
          text.data = `“We will close bridge ${at} in June,” said the mayor of the town.`;
        });
        const turn = new Promise((resolve) => {
          port1.onmessage = resolve;
        });
        port2.postMessage(null);
        await turn;
      }
    }, CHANGES);
    await checkEnd(page, tabId);
  });

  const skipMinute = name === 'firefox' && 'only Chromium lets a minute pass in a moment';

  it('by a text that changes every 50 ms for a minute', { skip: skipMinute }, async () => {
    const { page, tabId } = await stage.open(STORY_PAGE);
    await stage.control.settle(tabId);
    await page.evaluate((changes) => {
      const text = /** @type {Text} */ (document.querySelector('p')?.firstChild);
      const { change } = /** @type {any} */ (globalThis);
      let at = 0;
      const timer = setInterval(() => {
        at += 1;
        change(() => {
          text.data = `“We will close bridge ${at} in June,” said the mayor of the town.`;
        });
        if (at === changes) clearInterval(timer);
      }, 50);
    }, CHANGES);
    const client = await page.createCDPSession();
    // Second by second, so that answers come in between; after the last change until it was read.
    await eventually(
      async () => {
        const passed = new Promise((resolve) => {
          client.once('Emulation.virtualTimeBudgetExpired', resolve);
        });
        await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: SECOND });
        await passed;
        return stage.control.readArticle(tabId);
      },
      ({ blocks }) => assert(blocks.some((text) => text.includes(`bridge ${CHANGES} in June`))),
    );
    await checkEnd(page, tabId);
  });

  // Firefox does not tell how much memory a page takes.
  const skip = name === 'firefox' && 'only Chromium measures the heap';

  it('by reading a story again a hundred times takes no more memory than ten times', {
    skip,
  }, async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    const client = await page.createCDPSession();
    const measure = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      return usedSize;
    };
    let turns = 0;
    /** @param {number} rounds */
    const live = async (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        await page.evaluate((at) => {
          const first = /** @type {HTMLElement} */ (document.querySelector('p'));
          first.textContent = `“We will close bridge ${at} in June,” said the mayor of the town.`;
          document.querySelector('article')?.append(document.createElement('p'));
          document.querySelector('article')?.lastChild?.remove();
          history.replaceState({}, '', `?${at}`);
        }, turns);
        // A page that changes is read at a pace; when other claims are hidden, it is read at once.
        const hash = String(turns).padStart(64, '0');
        await stage.control.store({ hiddenClaims: { salt: '0'.repeat(32), hashes: [hash] } });
        await waitForText(tabId, `bridge ${turns} in June`);
        turns += 1;
      }
    };
    await live(ROUNDS.early);
    const early = await measure();
    await live(ROUNDS.late - ROUNDS.early);
    const late = await measure();
    await stage.control.store({ hiddenClaims: { salt: '', hashes: [] } });
    assert(late <= early * (1 + MOST_GROWTH), `from ${early} to ${late} bytes`);
  });

  /**
   * Checks that the last text is marked, on a page that nobody but itself changed.
   *
   * @param {import('puppeteer-core').Page} page
   * @param {number} tabId
   */
  async function checkEnd(page, tabId) {
    await waitForText(tabId, `bridge ${CHANGES} in June`);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.status === 'ok');
    assert.notDeepEqual(await readMarkNames(page), []);
    await checkIntact(page);
    assert.deepEqual(stage.said, []);
  }

  /**
   * Waits until the page was read with a text in it.
   *
   * @param {number} tabId
   * @param {string} wanted
   */
  async function waitForText(tabId, wanted) {
    await stage.control.waitForArticle(tabId, ({ blocks }) =>
      assert(
        blocks.some((text) => text.includes(wanted)),
        `Not read again: ${wanted}`,
      ),
    );
  }
});
