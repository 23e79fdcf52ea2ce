import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { stopBackground } from '../../harness/background.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { makeStoryPage } from '../made/living-pages.mjs';
import {
  damageWeights,
  disturbMessages,
  loseWeights,
  makeFaultyBuild,
  sealStore,
} from '../stage/faulty-build.mjs';
import {
  BROWSERS,
  inBrowsers,
  readMarkNames,
  readStatus,
  Stage,
  waitForPhase,
} from '../stage/stage.mjs';

const NOT_STARTED = /could not start\. Restart the browser/;
const SILENT = /did not answer/;
const STOPPED = /was stopped while it read this page/;
const NOT_SAVED = /could not be saved/;
const NOT_READ = /could not be read/;

/**
 * Defines the same tests for both browsers, with an extension that has something wrong with it.
 *
 * @param {string} title
 * @param {(directory: string) => Promise<void>} damage
 * @param {(stage: Stage) => void} define
 */
function withFault(title, damage, define) {
  for (const name of BROWSERS) {
    describe(`${title}, ${name}`, () => {
      const stage = new Stage();
      let remove = async () => {};
      before(async () => {
        const faulty = await makeFaultyBuild(name, damage);
        remove = faulty.remove;
        await stage.set(name, faulty.build);
      });
      afterEach(() => stage.clear());
      after(async () => {
        await stage.strike();
        await remove();
      });
      define(stage);
    });
  }
}

for (const [how, damage] of /** @type {const} */ ([
  ['damaged', damageWeights],
  ['gone', loseWeights],
])) {
  withFault(`weights that are ${how}`, damage, (stage) => {
    it('leave the page alone; the popup says what to do, and lets one try again', async () => {
      const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
      assert.deepEqual(await stage.control.settle(tabId), {
        phase: 'failed',
        error: 'engine_load',
      });
      assert.deepEqual(await readMarkNames(page), []);
      const popup = await stage.openPopup(tabId);
      await waitForPhase(popup, 'failed');
      assert.match(await readStatus(popup), NOT_STARTED);
      const phases = await recordPhases(popup);
      await popup.click('#offer');
      await eventually(phases, (seen) => assert.deepEqual(seen, ['reading', 'failed']));
    });
  });
}

withFault('a message', disturbMessages, (stage) => {
  for (const title of ['lost twice', 'doubled']) {
    it(`that is ${title} costs nothing`, async () => {
      const { page, tabId } = await stage.open(makeStoryPage(title));
      const state = await stage.control.settle(tabId);
      assert(state.phase === 'ready' && state.summary.claims > 0);
      assert.notDeepEqual(await readMarkNames(page), []);
      const popup = await stage.openPopup(tabId);
      await waitForPhase(popup, 'ready');
      assert.match(await readStatus(popup), /claims from/);
    });
  }

  it('that is lost for good ends in a clear state, and can be tried again', async () => {
    await checkFailure(stage, 'lost for good', 'engine_unreachable', STOPPED);
  });

  it('during which the background is killed is sent again', async () => {
    const { page, tabId } = await stage.open(makeStoryPage('held'));
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'reading');
    await eventually(
      () => stage.control.readStored(),
      ({ held }) => assert(held),
    );
    await stopBackground(stage.session);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
    assert.notDeepEqual(await readMarkNames(page), []);
  });

  it('that is met with silence ends in a clear state, and can be tried again', async () => {
    await checkFailure(stage, 'met with silence', 'engine_silent', SILENT);
  });

  it('whose answer comes after that of a later one changes nothing', async () => {
    const { page, tabId } = await stage.open(makeStoryPage('out of order'));
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'reading');
    await stage.control.switch(tabId, false);
    await stage.control.switch(tabId, true);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
    // The late answer was sent right after the other: it has come by the time these are answered.
    await stage.control.readArticle(tabId);
    const article = await stage.control.readArticle(tabId);
    assert.equal(article.state.phase, 'ready');
    assert.notDeepEqual(await readMarkNames(page), []);
  });
});

withFault('a store that cannot be read', sealStore, (stage) => {
  it('leaves pages alone until asked, and then reads them as if nothing were chosen', async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'off');
    await waitForText(popup, '#refused', NOT_READ);
    assert.deepEqual(await readMarkNames(page), []);
    await popup.click('#on');
    await waitForPhase(popup, 'ready');
    assert.notDeepEqual(await readMarkNames(page), []);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
  });

  it('is told of among the settings, which still show what they would be', async () => {
    const options = await stage.openOwn('/options/options.html');
    await waitForText(options, '#told', NOT_READ);
    assert.equal(await options.$eval('input[value="claims"]', isChecked), true);
  });
});

inBrowsers('a store', 'all-sites', (stage) => {
  it('that is full is told of where the reader chose something', async () => {
    const options = await stage.openOwn('/options/options.html');
    await fillStore(options);
    await options.click('input[value="unnamed"]');
    await waitForText(options, '#told', NOT_SAVED);
    await options.$eval('#told', (told) => told.replaceChildren());
    await options.click('#reset');
    await waitForText(options, '#told', NOT_SAVED);
  });

  it('that is full keeps no page from being switched off and on', async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'ready');
    await fillStore(popup);
    await popup.click('#on');
    await waitForPhase(popup, 'off');
    await waitForText(popup, '#refused', NOT_SAVED);
    assert.deepEqual(await readMarkNames(page), []);
    await popup.click('#on');
    await waitForPhase(popup, 'ready');
  });
});

inBrowsers('access to a site', 'shipping', (stage, name) => {
  // Chromium shows its question even to tests, and nobody is there to answer it.
  const skip = name === 'chromium' && 'only Firefox grants permissions to tests';

  it('that is withdrawn while a page is open leaves its marks, and is not used again', {
    skip,
  }, async () => {
    const options = await stage.openOwn('/options/options.html');
    await options.click('#everywhere');
    await stage.control.waitForRegistration(true);
    const open = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(open.tabId);
    assert.notDeepEqual(await readMarkNames(open.page), []);

    await options.evaluate(() => {
      return chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
    });
    await stage.control.waitForRegistration(false);
    // What runs already still follows the reader: the next claim is found.
    assert.equal(await stage.control.step(open.tabId, 'next'), true);
    const next = await stage.open(makeStoryPage('The bridge'));
    assert.equal(await stage.control.isPresent(next.tabId), false);
    const popup = await stage.openPopup(next.tabId);
    await waitForPhase(popup, 'unreadable');
    assert.equal(await popup.$eval('#everywhere', isChecked), false);
  });
});

/**
 * Takes down the phases that a popup shows from now on.
 *
 * @param {import('puppeteer-core').Page} popup
 * @returns {Promise<() => Promise<string[]>>} Reads those so far.
 */
async function recordPhases(popup) {
  await popup.evaluate(() => {
    const { dataset } = document.body;
    /** @type {(string | undefined)[]} */
    const phases = [];
    Object.assign(globalThis, { phases });
    const note = () => dataset.phase !== phases.at(-1) && phases.push(dataset.phase);
    new MutationObserver(note).observe(document.body, { attributeFilter: ['data-phase'] });
  });
  return () => popup.evaluate(() => /** @type {any} */ (globalThis).phases);
}

/** @param {Element} input */
function isChecked(input) {
  return /** @type {HTMLInputElement} */ (input).checked;
}

/**
 * Has the store refuse everything that one of the extension's pages writes, as when it is full: to
 * fill it for real takes long in one browser and is impossible in the other.
 *
 * @param {import('puppeteer-core').Page} page
 */
async function fillStore(page) {
  await page.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 * @param {RegExp} text
 */
async function waitForText(page, selector, text) {
  await page.waitForFunction(
    (at, source) => new RegExp(source).test(document.querySelector(at)?.textContent ?? ''),
    {},
    selector,
    text.source,
  );
}

/**
 * Checks that a page ends in a failure, which the popup tells of, and is marked when its reader
 * tries again after the fault is gone.
 *
 * @param {Stage} stage
 * @param {string} fault What happens to the page's request, as its title says.
 * @param {import('../../shared/protocol.d.ts').EngineErrorCode} error
 * @param {RegExp} words
 */
async function checkFailure(stage, fault, error, words) {
  const { page, tabId } = await stage.open(makeStoryPage(fault));
  assert.deepEqual(await stage.control.settle(tabId), { phase: 'failed', error });
  const popup = await stage.openPopup(tabId);
  await waitForPhase(popup, 'failed');
  assert.match(await readStatus(popup), words);
  assert.deepEqual(await readMarkNames(page), []);
  await page.evaluate(() => {
    document.title = 'The bridge';
  });
  await popup.click('#offer');
  await waitForPhase(popup, 'ready');
  assert.notDeepEqual(await readMarkNames(page), []);
}
