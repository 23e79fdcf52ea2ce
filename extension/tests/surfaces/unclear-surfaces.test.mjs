import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NEEDS, setNeed, setTheme } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { makeArticle } from '../made/made-article.mjs';
import { CLAIMS, UNCLEAR } from '../made/unclear-article.mjs';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { bundleCard } from '../stage/card-bundle.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readStatus } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** @type {import('../../harness/appearance.mjs').Theme[]} */
const THEMES = ['light', 'dark'];

/** The id of the element that the card stands in. */
const HOST = 'host';

/** What somebody with a name, called by a pronoun, passes on from one without. */
const PASSED_ON = makeArticle([
  { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in June' },
  { source: 'a city official', kind: 'anonymous', content: 'the money had run out' },
  {
    source: 'Alma Verhoeven',
    kind: 'named_person',
    content: 'nobody had asked for more',
    called: 'she',
    details: { restsOn: 'anonymous', chain: [0, 1] },
  },
]);

/**
 * What the card of a claim says of its source, line by line, and what a screen reader calls it.
 *
 * @type {Record<string, { article?: typeof UNCLEAR, claim: number, says: string[] }>}
 */
const CARDS = {
  'passed on': {
    article: PASSED_ON,
    claim: 2,
    says: ['Alma Verhoeven, quoting a city official', 'The article says “she”', 'Unnamed people'],
  },
  given: { claim: CLAIMS.given, says: ['Alma Verhoeven', 'Named person'] },
  inferred: {
    claim: CLAIMS.inferred,
    says: ['Alma Verhoeven', 'The article says “she”', 'Named person'],
  },
  probable: {
    claim: CLAIMS.probable,
    says: ['Probably Alma Verhoeven; the article says “she” here', 'Named person'],
  },
  unclear: { claim: CLAIMS.unclear, says: ['“he”', 'Source unclear'] },
};

inBrowsers('where it is not clear who is meant', 'all-sites', (stage, name) => {
  it('the panel says so, after all that is clear', async () => {
    const panel = await openPanel();
    assert.match(await readStatus(panel), /^7 claims from 2 sources\s/);
    assert.match(await readStatus(panel), /For 2 it is not clear who is meant\./);
    const kinds = await panel.$$eval('#kinds .kind', (all) => all.map((one) => one.textContent));
    assert.equal(kinds.at(-1), 'Source unclear');
    assert.deepEqual((await readNames(panel)).slice(-2), ['“he”', '“the official”']);
    const facts = await panel.$$eval('.facts', (all) => all.map((one) => one.textContent));
    assert.equal(facts.at(-1), 'Source unclear · 1 claim');
    const label = await panel.$eval('.strip', (strip) => strip.getAttribute('aria-label'));
    assert.match(String(label), /On the line stand claims/);
    await panel.click('[data-kind="unclear"]');
    await eventually(
      () => readNames(panel),
      (names) => assert.deepEqual(names, ['“he”', '“the official”']),
    );
  });

  it('the panel marks the name that is but probable, and no other', async () => {
    const panel = await openPanel();
    const notes = await panel.$$eval('.notes', (all) => all.map((one) => one.textContent));
    assert.deepEqual(notes, ['probably this source; the article says “she”']);
  });

  it('the panel is accessible, and bears a narrow window', async () => {
    const panel = await openPanel();
    await panel.setViewport({ width: 400, height: 1200 });
    for (const theme of THEMES) {
      await setTheme(stage.session, panel, theme);
      assert.deepEqual(await findViolations(panel), [], theme);
      await keepPicture(panel, name, `unclear-panel-${theme}`);
    }
    await setTheme(stage.session, panel, 'light');
    await panel.setViewport({ width: 240, height: 1200 });
    assert.equal(await isTooWide(panel), false);
    await keepPicture(panel, name, 'unclear-panel-240');
    if (name !== 'chromium') return;
    await panel.setViewport({ width: 400, height: 1200 });
    await setNeed(panel, NEEDS['forced colors']);
    await keepPicture(panel, name, 'unclear-panel-forced-colors');
  });

  for (const [naming, { article = UNCLEAR, claim, says }] of Object.entries(CARDS)) {
    it(`the card gives the article’s own word for the source, and is accessible: ${naming}`, async () => {
      for (const theme of THEMES) {
        const page = await openCard(article, claim, theme);
        const { header, label, counts } = await readCard(page);
        assert.deepEqual(header, says);
        assert.equal(label, [says.at(0), says.at(-1)].join(' / '));
        // Of two claims by a "he", nobody knows whether they are by one person.
        assert.equal(counts, naming !== 'unclear');
        assert.deepEqual(await findViolations(page, `#${HOST}`), [], theme);
        await keepPicture(page, name, `unclear-card-${naming.replace(' ', '-')}-${theme}`);
      }
    });
  }

  it('what is printed says so', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(UNCLEAR);
    const sheet = await stage.openOwn(`/print/print.html?form=worksheet&tab=${puppet.tabId}`);
    const rows = await sheet.$$eval('tbody tr', (all) =>
      all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent?.trim())),
    );
    assert.deepEqual(rows.at(2), ['“he”', 'Source unclear']);
    await keepPicture(sheet, name, 'unclear-worksheet');
    const page = await stage.openOwn(`/print/print.html?form=article&tab=${puppet.tabId}`);
    const sources = await page.$$eval('.sources li', (all) => all.map((one) => one.textContent));
    assert.match(String(sources[1]), /“he” · Source unclear · 1 claim/);
    const line = await page.$eval('article .mark-unclear', (mark) => {
      const { textDecorationStyle, backgroundColor } = getComputedStyle(mark);
      return [textDecorationStyle, backgroundColor];
    });
    assert.deepEqual(line, ['dotted', 'rgba(0, 0, 0, 0)']);
    await keepPicture(page, name, 'unclear-article');
  });

  async function openPanel() {
    const puppet = await stage.openPuppet();
    await puppet.play(UNCLEAR);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.waitForSelector('.claim');
    await panel.bringToFront();
    return panel;
  }

  /**
   * Opens a page on which the card of a claim stands.
   *
   * @param {typeof UNCLEAR} article
   * @param {number} claim
   * @param {import('../../harness/appearance.mjs').Theme} theme
   */
  async function openCard(article, claim, theme) {
    const page = await stage.openOwn('/options/options.html');
    await page.setViewport({ width: 400, height: 220 });
    await page.bringToFront();
    await page.evaluate(await bundleCard());
    await page.evaluate(
      (shown, index, isDark, id) => {
        const { makeCard, styleCard } = /** @type {any} */ (globalThis).card;
        const host = document.createElement('div');
        host.id = id;
        const root = host.attachShadow({ mode: 'open' });
        styleCard(root);
        const card = makeCard(shown, index, { go() {}, hide() {} });
        card.classList.toggle('dark', isDark);
        Object.assign(card.style, { inset: '16px auto auto 30px', animation: 'none' });
        root.append(card);
        document.documentElement.style.background = isDark ? '#14161a' : '#ffffff';
        document.body.replaceChildren(host);
      },
      article,
      claim,
      theme === 'dark',
      HOST,
    );
    return page;
  }
});

/** @param {BrowserPage} panel */
function readNames(panel) {
  return panel.$$eval('.source .name', (all) => all.map((one) => one.textContent));
}

/**
 * What a card says of its source, what names and describes it to screen readers, and whether it
 * counts the source's claims.
 *
 * @param {BrowserPage} page
 */
function readCard(page) {
  return page.$eval(`#${HOST}`, ({ shadowRoot }) => {
    const card = shadowRoot?.querySelector('.card');
    const read = (/** @type {string} */ attribute) =>
      shadowRoot?.getElementById(card?.getAttribute(attribute) ?? '')?.textContent;
    return {
      header: [...(card?.querySelector('header')?.children ?? [])].map((one) => one.textContent),
      label: [read('aria-labelledby'), read('aria-describedby')].join(' / '),
      counts: card?.querySelector('.turns') !== null,
    };
  });
}
