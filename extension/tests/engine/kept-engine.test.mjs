import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { stopBackground } from '../../harness/background.mjs';
import { wordsOf } from '../../shared/claim-words.js';
import { makeStoryPage } from '../made/living-pages.mjs';
import { makeFaultyBuild } from '../stage/faulty-build.mjs';
import { readMarkNames, Stage } from '../stage/stage.mjs';

/** Goes before the background's own script: the browser makes no page without a window. */
const NO_KEEPER = `chrome.offscreen.createDocument = () => Promise.reject(new Error('No memory'));\n`;
/** How long the kept page waits for the next page to be read, as its bundle says it. */
const KEPT = /KEPT_MS = [^;]+;/;

/** How long an engine may take to say that it is there, as the background's bundle says it. */
const HEARD = /HEARD_MS = [^;]+;/;

/** @param {Stage} stage */
async function checkReads(stage) {
  const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
  const state = await stage.control.settle(tabId);
  assert(state.phase === 'ready' && state.summary.claims > 0);
  assert.notDeepEqual(await readMarkNames(page), []);
}

/** Has the kept engine answer nothing. @param {string} directory */
function silence(directory) {
  return writeFile(path.join(directory, 'keeper/engine-worker.js'), '// It answers nothing.\n');
}

/**
 * @param {string} file
 * @param {RegExp} wait
 * @param {string} shorter
 */
async function replaceIn(file, wait, shorter) {
  const code = await readFile(file, 'utf8');
  const hasty = code.replace(wait, shorter);
  if (hasty === code) throw new Error('It waits in another way.');
  await writeFile(file, hasty);
}

/**
 * Defines tests with a build of the extension for Chromium: no other browser keeps the engine.
 *
 * @param {string} title
 * @param {((directory: string) => Promise<void>) | null} damage
 * @param {(stage: Stage) => void} define
 */
function inChromium(title, damage, define) {
  describe(title, () => {
    const stage = new Stage();
    let remove = async () => {};
    before(async () => {
      if (!damage) return stage.set('chromium', 'all-sites');
      const faulty = await makeFaultyBuild('chromium', damage);
      remove = faulty.remove;
      return stage.set('chromium', faulty.build);
    });
    afterEach(() => stage.clear());
    after(async () => {
      await stage.strike();
      await remove();
    });
    define(stage);
  });
}

inChromium('the engine that is kept', null, (stage) => {
  it('outlasts the background, and serves the next one', async () => {
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
    await stopBackground(stage.session);
    await stage.control.waitForKeepers(1);
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
  });

  for (const [sort, incognito] of /** @type {const} */ ([
    ['a second', false],
    ['a private', true],
  ])) {
    it(`is the same for the pages of ${sort} window`, async () => {
      if (incognito) await stage.allowPrivateWindows();
      const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
      await stage.control.settle(tabId);
      const other = await stage.control.openWindow(page.url(), incognito);
      const state = await stage.control.settle(other.tabId);
      assert(state.phase === 'ready' && state.summary.claims > 0);
      await stage.control.waitForKeepers(1);
      await stage.control.closeWindow(other.windowId);
    });
  }

  it('leaves out what its reader hid', async () => {
    const { tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    const { report, blocks } = await stage.control.readArticle(tabId);
    const claim = report?.attributions[0];
    assert(claim);
    const options = await stage.openOwn('/options/options.html');
    await stage.control.waitForKeepers(1);
    await stopBackground(stage.session);
    const request = { type: 'hide', words: wordsOf(blocks, claim) };
    await options.evaluate((hide) => chrome.runtime.sendMessage(hide), request);
    await stage.control.waitForArticle(tabId, ({ hidden }) => assert.equal(hidden.length, 1));
    await options.evaluate(() => chrome.storage.local.clear());
  });

  it('ends at any time, costs no page its marks, and is there again after the next', async () => {
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
    await stage.control.closeKeeper();
    await stage.control.waitForKeepers(0);
    await stopBackground(stage.session);
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
  });

  it('goes with an extension that is updated, and is made anew by the next', async () => {
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
    await stage.restartExtension();
    await stage.control.waitForKeepers(0);
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
  });
});

inChromium(
  'an engine that cannot be kept',
  async (directory) => {
    const script = path.join(directory, 'background/worker.js');
    await writeFile(script, NO_KEEPER + (await readFile(script, 'utf8')));
  },
  (stage) => {
    it('reads every page all the same, and says nothing', async () => {
      await checkReads(stage);
      await stopBackground(stage.session);
      await checkReads(stage);
      await stage.control.waitForKeepers(0);
    });
  },
);

inChromium('an engine that ends while it reads', silence, (stage) => {
  it('costs no page its marks', async () => {
    await checkReads(stage);
    await stage.control.waitForKeepers(1);
    await stopBackground(stage.session);
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.closeKeeper();
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
    assert.notDeepEqual(await readMarkNames(page), []);
  });
});

inChromium(
  'an engine that stays and says nothing',
  async (directory) => {
    await silence(directory);
    await replaceIn(path.join(directory, 'background/worker.js'), HEARD, 'HEARD_MS = 1;');
  },
  (stage) => {
    it('is let go, and costs no page its marks', async () => {
      await checkReads(stage);
      await stage.control.waitForKeepers(1);
      await stopBackground(stage.session);
      await checkReads(stage);
    });
  },
);

inChromium(
  'an engine that nobody used for long',
  (directory) => replaceIn(path.join(directory, 'keeper/keeper.js'), KEPT, 'KEPT_MS = 1;'),
  (stage) => {
    it('is let go', async () => {
      const opened = stage.session.browser.waitForTarget((target) =>
        target.url().endsWith('/keeper/keeper.html'),
      );
      await checkReads(stage);
      await opened;
      await stage.control.waitForKeepers(0);
      await checkReads(stage);
    });
  },
);
