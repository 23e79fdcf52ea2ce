import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeArticle } from '../made/made-article.mjs';
import { findViolations } from '../stage/accessibility.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** @type {import('../../shared/report.d.ts').SourceKind[]} */
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

/** More claims than a worksheet holds; of each kind the one about the bridge is the most of a whole. */
const MIXED_CLAIMS = /** @type {import('../made/made-article.mjs').MadeClaim[]} */ ([
  {
    kind: 'named_person',
    source: 'Ada Byron',
    content: 'the old bridge will close to all traffic in June',
  },
  { kind: 'named_person', source: 'Ada Byron', content: 'it is old' },
  { kind: 'named_person', source: 'Ivo Brandt', content: 'we are sorry' },
  { kind: 'anonymous', source: 'an official', content: 'it is so' },
  {
    kind: 'anonymous',
    source: 'an official',
    content: 'nobody had asked for a new bridge since the spring',
  },
  { kind: 'unstated', source: '', content: 'a second bridge is planned beside the old one' },
  { kind: 'document', source: 'a memo', content: 'the piers of the bridge have sunk by a hand' },
  { kind: 'collective', source: 'residents', content: 'the bridge is the only way to the school' },
  { kind: 'media', source: 'The Courier', content: 'the bridge was closed twice before this year' },
  { kind: 'anonymous', source: 'a driver', content: 'it takes an hour' },
]);
const MIXED = makeArticle(MIXED_CLAIMS);

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

  it('is, for a worksheet, of whole claims of many kinds, and what a teacher ticks', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(MIXED);
    const sheet = await stage.openOwn(`/print/print.html?form=worksheet&tab=${puppet.tabId}`);
    const read = () =>
      sheet.$$eval('tbody .content', (cells) => cells.map(({ textContent }) => textContent));
    const [whole, ...others] = MIXED_CLAIMS.map(({ content }) => content);
    assert.deepEqual(await read(), [
      whole,
      ...others.filter((content) => content.includes('bridge')),
    ]);
    await sheet.click('#choice summary');
    const boxes = await sheet.$$eval('#choice input', (all) =>
      all.map((box) => {
        const { checked, disabled } = /** @type {HTMLInputElement} */ (box);
        return { checked, disabled };
      }),
    );
    assert.equal(boxes.filter(({ checked }) => checked).length, 6);
    assert(boxes.every(({ checked, disabled }) => checked !== disabled));
    await sheet.click('#choice input:checked');
    await keepPicture(sheet, name, 'worksheet-choice');
    assert.deepEqual(await findViolations(sheet), []);
    assert.equal((await read()).length, 5);
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
