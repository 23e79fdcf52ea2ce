import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NEEDS, setNeed, setTheme } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { BRIDGE_CLAIMS } from '../made/made-article.mjs';
import { UNANSWERED as ARTICLE, LISTED } from '../made/no-answers-article.mjs';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { readMarkedText } from '../stage/marked-text.mjs';
import { readText } from '../stage/panel-reading.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readStatus } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const TITLE = 'Asked, did not answer (2)';

/** The words of a statement, and of what is none: one that the reader model takes for a claim, and not. */
const SAID = 'The old bridge will close in June';
const STORY = [
  `${SAID}, Mayor Alma Verhoeven said on Monday.`,
  'Tom Ware declined to say when the new one would open to the traffic of the town.',
  'The ferry company did not respond to a request for comment.',
];

inBrowsers('who was asked and did not answer', 'all-sites', (stage, name) => {
  it('counts nowhere on a page, and has no mark there', async () => {
    const { page, tabId } = await stage.open(makePage());
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready');
    const { claims, unnamed, others } = state.summary;
    assert.deepEqual({ claims, unnamed, others }, { claims: 1, unnamed: 0, others: 0 });
    const text = await readMarkedText(page);
    assert(text.includes(SAID), text);
    assert(!/new one|declined|respond|request/.test(text), text);
    const panel = await stage.openPanel(tabId);
    await panel.waitForSelector('#no-answers-list .claim');
    assert.deepEqual(await readListed(panel), [
      'Tom Ware declined to say when the new one would open to the traffic of the town',
      'The ferry company did not respond to a request for comment',
    ]);
  });

  it('stands in a list of their own in the panel', async () => {
    const { panel } = await openPanel();
    assert.match(await readStatus(panel), /^6 claims from 4 sources\s/);
    assert.equal(await readText(panel, '#no-answers-title'), TITLE);
    assert.deepEqual(await readListed(panel), LISTED);
    assert.equal(await panel.$eval('#others', (others) => others.checkVisibility()), false);
    assert.equal((await panel.$$('#list .claim')).length, BRIDGE_CLAIMS.length);
  });

  it('is told by who it is there, however long the words', async () => {
    const { puppet, panel } = await openPanel();
    const long = ` ${'and again '.repeat(20)}`;
    for (const [words, shown] of [
      [`Calls to Ann${long}failed`, /^Calls to <Ann> and again .*…$/],
      [`Calls${long}to Ann failed`, /^<Ann> Calls and again .*…$/],
    ]) {
      await puppet.play(tellAnew(String(words), 'Ann'));
      await eventually(
        () =>
          panel.$eval('#no-answers-list .content', ({ childNodes }) =>
            [...childNodes]
              .map((node) => (node instanceof Element ? `<${node.textContent}>` : node.textContent))
              .join(''),
          ),
        (told) => assert.match(told, /** @type {RegExp} */ (shown)),
      );
    }
  });

  it('is reached there by keys, and leads into the page', async () => {
    const { panel, puppet } = await openPanel();
    await panel.bringToFront();
    await panel.focus('#no-answers-list .claim');
    await panel.keyboard.press('ArrowDown');
    await panel.waitForSelector('#no-answers-list li:last-child .claim:focus');
    await panel.keyboard.press('Enter');
    const spans = ARTICLE.report?.noAnswers[1]?.words ?? [];
    await puppet.waitToBeAsked({ type: 'show_place', spans });
  });

  it('is found by the panel’s search', async () => {
    const { panel } = await openPanel();
    await panel.type('#search', 'harbor');
    await eventually(
      () => readListed(panel),
      (listed) => assert.deepEqual(listed, [LISTED[1]]),
    );
    await panel.type('#search', 'zzz');
    await panel.waitForSelector('#no-answers[hidden]');
  });

  it('leaves the panel accessible, and able to bear a narrow window', async () => {
    const { panel } = await openPanel();
    await panel.setViewport({ width: 360, height: 1500 });
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await setTheme(stage.session, panel, theme);
      assert.deepEqual(await findViolations(panel), [], theme);
      await keepPicture(panel, name, `no-answers-panel-${theme}`);
    }
    await setTheme(stage.session, panel, 'light');
    await panel.setViewport({ width: 240, height: 1500 });
    assert.equal(await isTooWide(panel), false);
    if (name !== 'chromium') return;
    await panel.setViewport({ width: 360, height: 1300 });
    await setNeed(panel, NEEDS['forced colors']);
    await keepPicture(panel, name, 'no-answers-panel-forced-colors');
  });

  it('stands below the marked article that is printed, and under the worksheet', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(ARTICLE);
    const page = await stage.openOwn(`/print/print.html?form=article&tab=${puppet.tabId}`);
    assert.equal(await readText(page, '.others h2'), TITLE);
    const others = await page.$$eval('.others li', (all) => all.map((one) => one.textContent));
    assert.deepEqual(
      others,
      LISTED.map((one) => `${one} Show on the page`),
    );
    assert.deepEqual(await findViolations(page), []);
    const sheet = await stage.openOwn(`/print/print.html?form=worksheet&tab=${puppet.tabId}`);
    assert.equal(await readText(sheet, '.unanswered'), `${TITLE}: the mayor and the harbor office`);
    assert(!/toll/.test(await readText(sheet, 'tbody')));
    await keepPicture(sheet, name, 'no-answers-worksheet');
  });

  async function openPanel() {
    const puppet = await stage.openPuppet();
    await puppet.play(ARTICLE);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('#no-answers-list .claim');
    return { panel, puppet };
  }
});

/**
 * The article, of which one block is other words, within which it is said who gave no answer.
 *
 * @param {string} words
 * @param {string} who
 */
function tellAnew(words, who) {
  const { report } = ARTICLE;
  const [, one] = report?.noAnswers ?? [];
  assert(report && one);
  const block = ARTICLE.blocks.length - 1;
  const start = words.indexOf(who);
  const noAnswer = {
    ...one,
    who: [{ block, start, end: start + who.length }],
    words: [{ block, start: 0, end: words.length }],
  };
  const blocks = [...ARTICLE.blocks.slice(0, -1), words];
  return { ...ARTICLE, blocks, report: { ...report, noAnswers: [noAnswer] } };
}

function makePage() {
  const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>The town and its bridge</title>
    <meta property="og:type" content="article">
    <style>body { margin: 32px; font: 17px/1.55 Georgia, "DejaVu Serif", serif }</style>
    </head><body><main><article><h1>The town and its bridge</h1>${paragraphs}</article></main></body></html>`;
}

/** @param {BrowserPage} panel */
function readListed(panel) {
  return panel.$$eval('#no-answers-list .content', (all) => all.map((one) => one.textContent));
}
