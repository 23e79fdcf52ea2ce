import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stopBackground } from '../../harness/background.mjs';
import { clickAction } from '../../harness/extension-action.mjs';
import { pressCommand } from '../../harness/reader-wishes.mjs';
import { GERMAN, makeStory, PICTURE, RECIPE } from '../made/asked-pages.mjs';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const NOT_AN_ARTICLE = /does not look like an article, so nothing is marked/;
const ALL_THE_SAME = /This does not look like an article; it was read all the same\./;

inBrowsers('a page that is no article', 'all-sites', (stage) => {
  it('is read by a click on the button, and by nothing before', async () => {
    const { page, tabId } = await stage.open(RECIPE);
    const before = await stage.control.settle(tabId);
    assert(before.phase === 'ready' && before.summary.status === 'not_an_article');
    assert.deepEqual(await readMarkNames(page), []);

    const popup = await stage.openPopup(tabId);
    await waitForText(popup, ALL_THE_SAME);
    assert.match(await readStatus(popup), /^\d+ claims? from \d+ sources?/);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await stage.control.waitForBadge(tabId, ({ title }) =>
      assert.match(title, /\d claims?.*read all the same/s),
    );
  });

  it('is read by a click that comes while the background is still starting', async () => {
    await stopBackground(stage.session);
    const { tabId } = await stage.open(RECIPE);
    await waitForText(await stage.openPopup(tabId), ALL_THE_SAME);
  });

  it('is left alone by the panel until its reader asks for it there', async () => {
    const { page, tabId } = await stage.open(RECIPE);
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await waitForPhase(panel, 'ready');
    assert.match(await readStatus(panel), NOT_AN_ARTICLE);
    assert.deepEqual(await readMarkNames(page), []);
    assert.deepEqual(await readButtons(panel), ['Read it all the same']);

    await panel.bringToFront();
    await panel.focus('#actions button');
    await panel.keyboard.press('Enter');
    await waitForText(panel, ALL_THE_SAME);
    assert.equal(await panel.evaluate(() => document.activeElement?.id), 'line');
    assert.deepEqual(await readButtons(panel), []);
    assert.notDeepEqual(await readMarkNames(page), []);
  });

  it('that was asked for is read so again when it changes, and no more at another address', async () => {
    const { page, tabId } = await stage.open(RECIPE);
    await stage.control.wish(tabId, 'page');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'The baker, Ada Byron, said that rye bread keeps for a whole week.';
      document.body.append(paragraph);
    });
    await stage.control.waitForArticle(tabId, ({ blocks, report }) => {
      assert(blocks.some((text) => text.includes('rye bread')));
      assert.equal(report?.status, 'ok');
    });
    await page.evaluate(() => history.pushState(null, '', '?page=2'));
    await stage.control.waitForState(tabId, (state) => {
      assert(state.phase === 'ready' && state.summary.status === 'not_an_article');
    });
  });

  for (const command of ['next-claim', 'open-panel', 'toggle']) {
    it(`is read by a key: ${command}`, async () => {
      const { page, tabId } = await stage.open(RECIPE);
      await stage.control.settle(tabId);
      if (command === 'toggle') await stage.control.switch(tabId, false);
      await page.bringToFront();
      // Firefox's driver does not wait until the tab is the one that keys go to.
      await stage.control.showTab(tabId);
      await pressCommand(stage.session, command);
      await stage.control.waitForState(tabId, (state) =>
        assert(state.phase === 'ready' && state.summary.status === 'ok'),
      );
    });
  }

  it('is read when it is asked for while it is being read', async () => {
    const { tabId } = await stage.open(RECIPE);
    const state = await stage.control.wish(tabId, 'page');
    assert(state.phase === 'ready' && state.summary.status === 'ok');
    assert.equal(state.summary.coverage.isArticle, false);
  });
});

inBrowsers('a page that is asked for', 'all-sites', (stage) => {
  it('is refused with its reason where it is in another language, and told what to do', async () => {
    const { tabId } = await stage.open(GERMAN);
    const popup = await stage.openPopup(tabId);
    await waitForText(popup, /not in English, the only language/);
    assert.match(await readStatus(popup), /select that and choose “Read the selection with/);
  });

  it('is refused with its reason where it has no text, and told what to do', async () => {
    const { tabId } = await stage.open(PICTURE);
    const popup = await stage.openPopup(tabId);
    await waitForText(popup, /There is no text on this page/);
    assert.match(await readStatus(popup), /choose “Read the selection with Sourcelight”/);
  });

  it('is told why it cannot be read where the browser forbids it', async () => {
    const popup = await stage.openPopup(await stage.control.findOwnTab());
    await waitForPhase(popup, 'unreadable');
    assert.match(await readStatus(popup), /Sourcelight reads pages of the web/);
  });

  it('keeps its marks and its claims where it is an article that was read already', async () => {
    const { tabId } = await stage.open(makeStory());
    await stage.control.settle(tabId);
    const before = await stage.control.readArticle(tabId);
    assert.deepEqual(await stage.control.wish(tabId, 'page'), before.state);
    const { report, timing } = await stage.control.readArticle(tabId);
    assert.deepEqual({ report, timing }, { report: before.report, timing: before.timing });
  });
});

inBrowsers('a page that is no article, where nothing starts by itself', 'shipping', (stage) => {
  it('is read by a click on the button', async () => {
    const { page, tabId } = await stage.open(RECIPE);
    assert.equal(await stage.control.isPresent(tabId), false);
    await clickAction(stage.session, page);
    const state = await stage.control.waitForState(tabId, ({ phase }) =>
      assert.equal(phase, 'ready'),
    );
    assert(state.phase === 'ready' && state.summary.status === 'ok');
    assert.notDeepEqual(await readMarkNames(page), []);
  });
});

/** @param {BrowserPage} panel */
function readButtons(panel) {
  return panel.$$eval('#actions button', (buttons) =>
    buttons.map((button) => String(button.textContent)),
  );
}

/**
 * @param {BrowserPage} page
 * @param {RegExp} pattern
 */
async function waitForText(page, pattern) {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.getElementById('status')?.innerText ?? ''),
    {},
    pattern.source,
  );
}
