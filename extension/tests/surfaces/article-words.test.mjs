import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { writeRichText } from '../../export/rich-text.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { plain, quote, tell, tellList } from '../../shared/telling.js';
import { OWN, QUOTED, QUOTED_CLAIMS } from '../made/quoted-article.mjs';
import { bundleCard } from '../stage/card-bundle.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** Words that surfaces say themselves, in the reader's language. */
const SAID =
  'claims?|nam(?:ed|es)|unnamed|organization|document|passed on|quoting|probably|article';

describe('what is told', () => {
  it('keeps the article’s words apart, wherever the language puts them', () => {
    assert.deepEqual(tell('cardQuoting', quote('the port'), tell('ownWords', quote('he'))), [
      { quoted: 'the port' },
      ', quoting ',
      '“',
      { quoted: 'he' },
      '”',
    ]);
    assert.deepEqual(tellList([quote('a'), 'one named person', quote('b')]), [
      { quoted: 'a' },
      ', ',
      'one named person',
      ', and ',
      { quoted: 'b' },
    ]);
    assert.equal(plain(tell('cardSays', quote('$1 \uE000'))), 'The article says “$1 \uE000”');
  });

  it('is written so for mail and documents', () => {
    const text = writeRichText(QUOTED).replace(/<(span|h1) lang="en">[^<]*<\/\1>/g, '');
    const outside = text.replace(/<a [^>]*>[^<]*<\/a>/g, '');
    assert(!outside.includes(OWN), outside);
  });
});

inBrowsers('the article’s own words', 'all-sites', (stage) => {
  it('say in which language they are in the panel', async () => {
    const panel = await open('/panel/panel.html?tab=TAB', '.claim');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'sourcelight-')), 'other.json');
    writeFileSync(file, writeAnnotations({ ...QUOTED, title: `${OWN}Other` }));
    const input = await panel.$('#compare-file');
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
      input
    ).uploadFile(file);
    await panel.waitForSelector('.compared-title');
    await panel.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    await panel.waitForSelector('#compare-result details .pairs li');
    assert(await panel.$('#headline:not([hidden])'));
    await check(panel, 40);
  });

  it('say so in print', async () => {
    await check(
      await open('/print/print.html?form=article&tab=TAB', '[data-phase="ready"]'),
      QUOTED.blocks.length,
    );
    await check(await open('/print/print.html?form=worksheet&tab=TAB', '[data-phase="ready"]'), 10);
  });

  it('say so on cards', async () => {
    for (const [name, claim] of Object.entries(QUOTED_CLAIMS)) {
      const page = await stage.openOwn('/options/options.html');
      await page.evaluate(await bundleCard());
      await page.evaluate(
        (article, index) => {
          const { makeCard } = /** @type {any} */ (globalThis).card;
          document.body.replaceChildren(
            makeCard(article, index, { go() {}, hide() {}, copy() {} }),
          );
        },
        QUOTED,
        claim,
      );
      await check(page, 1, name);
    }
  });

  /**
   * @param {string} address `TAB` stands for the tab of the article.
   * @param {string} selector What is there when the page is ready.
   */
  async function open(address, selector) {
    const puppet = await stage.openPuppet();
    await puppet.play(QUOTED);
    const page = await stage.openOwn(address.replace('TAB', String(puppet.tabId)));
    await page.waitForSelector(selector);
    return page;
  }
});

/**
 * Checks that all words of the article say in which language they are, and none but those.
 *
 * @param {BrowserPage} page
 * @param {number} least How many texts of it there are, at least.
 * @param {string} [what] Is shown.
 */
async function check(page, least, what) {
  const { marked, unmarked, mistaken } = await page.evaluate(
    (own, said) => {
      /** @type {Record<'marked' | 'unmarked' | 'mistaken', string[]>} */
      const found = { marked: [], unmarked: [], mistaken: [] };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.nodeValue ?? '';
        const speaker = texts.currentNode.parentElement?.closest('[lang], .card');
        const isMarked = speaker?.matches(':not(html, .card, .owner)[lang="en"]') ?? false;
        if (text.includes(own)) found[isMarked ? 'marked' : 'unmarked'].push(text);
        else if (isMarked && new RegExp(said, 'i').test(text)) found.mistaken.push(text);
      }
      return found;
    },
    OWN,
    `\\b(?:${SAID})\\b`,
  );
  assert.deepEqual({ unmarked, mistaken }, { unmarked: [], mistaken: [] }, what);
  assert(marked.length >= least, `${marked.length} texts of the article`);
}
