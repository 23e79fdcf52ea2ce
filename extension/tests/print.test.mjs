import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findViolations } from './accessibility.mjs';
import { makeArticle } from './made-article.mjs';
import { keepPicture } from './pictures.mjs';
import { inBrowsers } from './stage.mjs';

/** @type {import('../shared/report.d.ts').SourceKind[]} */
const KINDS = ['anonymous', 'named_person', 'unstated', 'unclear'];

/** An article that is longer than a worksheet in every way. */
const LONG = makeArticle(
  Array.from({ length: 60 }, (_, at) => ({
    kind: KINDS[at % KINDS.length] ?? 'media',
    source:
      KINDS[at % KINDS.length] === 'unstated'
        ? ''
        : `a person number ${at} who is described by this article at great and needless length`,
    content: `claim ${at} ${'that goes on and on '.repeat(30)}`.trim(),
  })),
  { title: 'A title that is long '.repeat(12), url: `https://news.example/${'path/'.repeat(60)}` },
);

/** @type {import('puppeteer-core').PaperFormat[]} */
const PAPERS = ['a4', 'letter'];

inBrowsers('what is printed', 'all-sites', (stage, name) => {
  // Firefox packs the pages of its PDF so that they cannot be counted.
  const skip = name === 'firefox' && 'only the pages of Chromium can be counted';

  it('is one page for a worksheet, however long the article', { skip }, async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(LONG);
    const sheet = await stage.openOwn(`/print/print.html?form=worksheet&tab=${puppet.tabId}`);
    for (const format of PAPERS) {
      const pdf = Buffer.from(await sheet.pdf({ format, preferCSSPageSize: false })).toString(
        'latin1',
      );
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, format);
    }
  });

  it('is the whole article with its legend and its sources', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(LONG);
    const page = await stage.openOwn(`/print/print.html?form=article&tab=${puppet.tabId}`);
    assert.equal(await page.$$eval('article p', (paragraphs) => paragraphs.length), 60);
    assert.equal(await page.$$eval('.legend dt', (terms) => terms.length), 10);
    assert.equal(await page.$$eval('.sources li', (sources) => sources.length), 46);
  });

  it('says so when the article has gone', async () => {
    const page = await stage.openOwn('/print/print.html?form=article&tab=99999');
    assert(await page.waitForSelector('[data-phase="gone"]'));
    assert.equal(
      await page.$eval('h1', ({ textContent }) => textContent),
      'There is nothing to print',
    );
    await keepPicture(page, name, 'print-gone');
    assert.deepEqual(await findViolations(page), []);
  });
});
