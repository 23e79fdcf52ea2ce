import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { setTheme } from '../../harness/appearance.mjs';
import { listClaims } from '../../shared/claim-list.js';
import { listVerbs, tellVerbs } from '../../shared/verbs.js';
import { LEANING, PLAIN } from '../made/verbs-article.mjs';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers } from '../stage/stage.mjs';

describe('the verbs of an article', () => {
  const claims = listClaims(LEANING);

  it('are told with how often it uses them, most used first', () => {
    assert.equal(tellVerbs(listVerbs(claims)), 'said 2, claimed 2, revealed');
  });

  it('are not those of speakers inside a claim, nor of what does not count', () => {
    const [first] = claims;
    assert(first);
    for (const change of [{ parent: 1 }, { core: false }, { noAnswer: true }, { verb: null }]) {
      /** @type {import('../../shared/claim-list.js').Claim} */
      const other = { ...first, attribution: { ...first.attribution, ...change } };
      assert.deepEqual(listVerbs([other]), [], JSON.stringify(change));
    }
  });

  it('are in every export', () => {
    assert(writeMarkdown(LEANING).includes('said 2, claimed 2'));
    assert(writeCsv(LEANING).includes('"claimed (keep a distance)"'));
    assert(writeAnnotations(LEANING).includes('"distancing"'));
  });
});

inBrowsers('the verbs of an article', 'all-sites', (stage, name) => {
  it('stand beside each source, and in sum where some of them lean', async () => {
    const { panel } = await openPanel(LEANING);
    assert.deepEqual(
      await panel.$$eval('.facts [lang]', (all) => all.map((one) => one.textContent)),
      ['said 2, claimed 2', 'revealed'],
    );
    const title = await panel.$eval('#verbs-title', (one) => one.textContent);
    assert.equal(title, 'Verbs: plain 2 · keep a distance 2 · take it for true 1');
    const plain = await openPanel(PLAIN);
    assert.equal(await plain.panel.$eval('#verbs', (verbs) => verbs.checkVisibility()), false);
  });

  it('lead by keys to each of their claims', async () => {
    const { panel, puppet } = await openPanel(LEANING);
    await panel.bringToFront();
    await panel.focus('#verbs-title');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('#verbs[open]');
    await panel.keyboard.press('Tab');
    await panel.waitForSelector('#verbs button:focus');
    const told = await panel.$eval('#verbs button:focus', (one) => one.textContent);
    assert.equal(told, 'Ada Byron 2');
    for (const claim of [2, 4, 2]) {
      await panel.keyboard.press('Enter');
      await puppet.waitToBeAsked({ type: 'jump', claim });
    }
  });

  it('leave the panel accessible, and able to bear a narrow window', async () => {
    const { panel } = await openPanel(LEANING);
    await panel.click('#verbs-title');
    await panel.waitForSelector('#verbs[open]');
    await panel.setViewport({ width: 360, height: 1100 });
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await setTheme(stage.session, panel, theme);
      assert.deepEqual(await findViolations(panel), [], theme);
      await keepPicture(panel, name, `verbs-panel-${theme}`);
    }
    await setTheme(stage.session, panel, 'light');
    await panel.setViewport({ width: 240, height: 1300 });
    assert.equal(await isTooWide(panel), false);
    await keepPicture(panel, name, 'verbs-panel-240');
  });

  /** @param {import('../../shared/protocol.d.ts').Article} article */
  async function openPanel(article) {
    const puppet = await stage.openPuppet();
    await puppet.play(article);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    return { panel, puppet };
  }
});
