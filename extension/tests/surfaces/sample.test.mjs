import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { pressUntil } from '../stage/keys.mjs';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

/**
 * Claims that a reader of the sample expects to be marked, each by a part of its content.
 *
 * @type {{ source: string, cue: string, content: string }[]}
 */
const CLAIMS = [
  { source: 'memo', cue: 'according to', content: 'was warned at least three times' },
  { source: 'senior harbor official', cue: 'said', content: 'the warning had reached' },
  { source: 'the official', cue: 'said', content: 'Nobody can say they didn’t know' },
  { source: 'she', cue: 'told', content: 'I have never been shown a document' },
  { source: 'a spokesperson', cue: 'said', content: 'every rule in force at the time' },
  { source: 'Ferreira-Lund', cue: 'said', content: 'You don’t revisit a hole under a wall' },
  { source: 'Ferreira-Lund', cue: 'said', content: 'he had raised the alarm' },
  { source: 'Yuki Abernathy', cue: 'said', content: 'We are living on borrowed concrete' },
  { source: 'St. Brannoc’s Hospital', cue: 'said', content: 'were in stable condition' },
];

inBrowsers('the sample article', 'all-sites', (stage) => {
  it('has its claims marked where a reader expects them', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId);
    const attributions = (article.report?.attributions ?? []).map((attribution) => ({
      source: textOf(article, attribution.source),
      cue: textOf(article, attribution.cue),
      content: textOf(article, attribution.content),
    }));
    for (const claim of CLAIMS) {
      const found = attributions.some(
        ({ source, cue, content }) =>
          source.includes(claim.source) &&
          cue.includes(claim.cue) &&
          content.includes(claim.content),
      );
      assert(found, `${claim.source} / ${claim.cue} / ${claim.content}`);
    }
    assert.equal(article.painted, attributions.length);
    assert((await readMarkNames(page)).includes('sourcelight-source'));
  });

  it('keeps its document as it was', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const marked = await page.evaluate(() => document.documentElement.outerHTML);
    const plain = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      SAMPLE,
    );
    assert.equal(marked, plain);
  });

  it('has its claims without a name counted by the badge, in words too', async () => {
    const { tabId } = await stage.open(SAMPLE);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready');
    const { unnamed, claims } = state.summary;
    assert(unnamed > 0);
    const words = new RegExp(`\\b${unnamed} of ${claims} claims\\b`);
    await stage.control.waitForBadge(tabId, ({ text, title }) => {
      assert.equal(text, String(unnamed));
      assert.match(title, words);
    });
  });

  it('is summed up by the popup, whose switch takes the marks away and back', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready');
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'ready');
    assert.match(await readStatus(popup), new RegExp(`^${state.summary.claims} claims from `));

    await popup.bringToFront();
    await pressUntil(popup, 'Tab', '#on');
    await popup.keyboard.press(' ');
    await waitForPhase(popup, 'off');
    assert.deepEqual(await readMarkNames(page), []);
    await stage.control.waitForBadge(tabId, ({ text }) => assert.equal(text, ''));

    await popup.keyboard.press(' ');
    await waitForPhase(popup, 'ready');
    assert.notDeepEqual(await readMarkNames(page), []);
  });

  it('stays unmarked after the reader switched its site off', async () => {
    const first = await stage.open(SAMPLE);
    await stage.control.settle(first.tabId);
    const popup = await stage.openPopup(first.tabId);
    await waitForPhase(popup, 'ready');
    await popup.click('#on');
    await waitForPhase(popup, 'off');

    const second = await stage.open(SAMPLE);
    assert.deepEqual(await stage.control.settle(second.tabId), { phase: 'off' });
    assert.deepEqual(await readMarkNames(second.page), []);

    await popup.bringToFront();
    await popup.click('#on');
    await waitForPhase(popup, 'ready');
  });
});

/**
 * @param {import('../../shared/protocol.d.ts').Article} article
 * @param {import('../../shared/report.d.ts').BlockSpan[]} spans
 */
function textOf({ blocks }, spans) {
  return spans.map(({ block, start, end }) => blocks[block]?.slice(start, end)).join(' … ');
}
