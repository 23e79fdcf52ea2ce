import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readAnnotationsFile } from '../../compare/annotations-file.js';
import { writeComparison } from '../../compare/comparison-markdown.js';
import { takePageStatements } from '../../compare/page-statements.js';
import { takeTextStatements } from '../../compare/statements.js';
import { writeCsv } from '../../export/csv.js';
import { writeMarkdown } from '../../export/markdown.js';
import { writeRichText } from '../../export/rich-text.js';
import { linkToClaim } from '../../export/text-fragment.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { eventually } from '../../harness/eventually.mjs';
import { listClaims } from '../../shared/claim-list.js';
import { makeStoryPage } from '../../shared/story.js';
import { BRIDGE_CLAIMS, BRIDGE_WISHES, makeArticle } from '../made/made-article.mjs';
import { findViolations } from '../stage/accessibility.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** @typedef {import('../../shared/comparison.d.ts').Comparison} Comparison */

const PAGE = readFileSync(new URL('annotation-readers/page.html', import.meta.url), 'utf8');
/** Sets every paragraph so far from the next that but one is in view. */
const APART = '<style>p, h1 { margin: 3000px 0; } .print { display: none }</style></head>';

const STORY = makeArticle([
  { source: 'Ada Byron', kind: 'named_person', content: 'it rained' },
  { source: 'Ada Byron', kind: 'named_person', content: 'it snowed' },
]);
/** What the engine would say of two articles of which each holds one claim of the other. @type {Comparison} */
const COMPARISON = {
  sources: [{ old: 0, new: 0 }],
  claims: [
    { old: 0, new: 0, score: 1, who: 'other', wording: 'same', oldChanges: [], newChanges: [] },
  ],
  onlyOld: [1],
  onlyNew: [1],
};

/** What stands in an article, and what its first claim's link ends in. */
const LINKS = [
  { contents: ['it rained'], link: '#:~:text=it%20rained' },
  { contents: ['ex-mayor, 1 & 2'], link: '#:~:text=ex%2Dmayor%2C%201%20%26%202' },
  { contents: ['100% (of #it)'], link: '#:~:text=100%25%20%28of%20%23it%29' },
  {
    contents: ['“no” 🌉\ud800 é'],
    link: '#:~:text=%E2%80%9Cno%E2%80%9D%20%F0%9F%8C%89%EF%BF%BD%20%C3%A9',
  },
  { contents: ['a *b* _c_ [d] ~e~'], link: '#:~:text=a%20%2Ab%2A%20%5Fc%5F%20%5Bd%5D%20%7Ee%7E' },
  {
    contents: ['one two three four five six seven eight nine ten eleven twelve thirteen'],
    link: '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
  },
  { contents: ['it rained', 'It rained'], link: '#:~:text=it%20rained,-said%20Ada%20Byron' },
];

describe('a link to a claim', () => {
  for (const { contents, link } of LINKS) {
    it(`is valid for ${JSON.stringify(contents[0])}`, () => {
      const kind = /** @type {const} */ ('named_person');
      const article = makeArticle(
        contents.map((content) => ({ source: 'Ada Byron', kind, content })),
      );
      const [claim] = listClaims(article);
      assert(claim);
      assert.equal(linkToClaim(article, claim), `https://news.example/story${link}`);
    });
  }

  it('stands in every export', () => {
    const kind = /** @type {const} */ ('named_person');
    const article = makeArticle([{ source: 'Ada Byron', kind, content: 'it rained' }]);
    const link = 'https://news.example/story#:~:text=it%20rained';
    for (const write of [writeCsv, writeMarkdown, writeRichText, writeAnnotations]) {
      assert(write(article).includes(link), write.name);
    }
  });

  it('stands in a comparison, for each article that has an address', () => {
    const here = takePageStatements(STORY);
    const earlier = { ...STORY, url: 'https://news.example/earlier' };
    const open = takePageStatements(earlier);
    const saved = readAnnotationsFile(writeAnnotations(earlier));
    assert(saved);
    for (const there of [open, saved]) {
      const links = readLinks(writeComparison({ here, there, comparison: COMPARISON }));
      assert.deepEqual(links, [
        'https://news.example/story#:~:text=it%20rained',
        'https://news.example/earlier#:~:text=it%20rained',
        'https://news.example/story#:~:text=it%20snowed',
        'https://news.example/earlier#:~:text=it%20snowed',
      ]);
    }
  });

  it('stands nowhere for a text without an address, and for what is no page', () => {
    const page = makeStoryPage(STORY.blocks.map((text) => ({ tag: 'p', text })));
    assert(STORY.report);
    const pasted = takeTextStatements(page, STORY.report);
    const file = writeAnnotations({ ...STORY, url: 'javascript:alert(1)//' });
    const strange = readAnnotationsFile(file);
    assert(strange);
    for (const there of [pasted, strange]) {
      const text = writeComparison({ here: pasted, there, comparison: COMPARISON });
      assert.deepEqual(readLinks(text), []);
    }
  });
});

inBrowsers('the printed article', 'all-sites', (stage) => {
  it('has a link to each claim', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(makeArticle([...BRIDGE_CLAIMS, ...BRIDGE_WISHES]));
    const sheet = await stage.openOwn(`/print/print.html?form=article&tab=${puppet.tabId}`);
    await sheet.waitForSelector('[data-phase="ready"]');
    const links = await sheet.$$eval('a', (all) => all.map(({ href }) => href));
    const contents = [...BRIDGE_CLAIMS, ...BRIDGE_WISHES].map(({ content }) => content);
    assert.deepEqual(
      links,
      contents.map((content) => {
        return `https://news.example/story#:~:text=${encodeURIComponent(content)}`;
      }),
    );
    const numbers = await sheet.$$eval('sup', (all) => all.map(({ textContent }) => textContent));
    assert.equal(numbers.length, BRIDGE_CLAIMS.length);
    assert.deepEqual(await findViolations(sheet), []);
  });
});

/** @param {string} markdown */
function readLinks(markdown) {
  return [...markdown.matchAll(/\]\(<(.+?)>\)/g)].map(([, address]) => address);
}

inBrowsers('links to claims', 'all-sites', (stage) => {
  it('open the page at each claim', async () => {
    const { page, tabId } = await stage.open(PAGE.replace('</head>', APART));
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId, { anchored: true });
    const claims = listClaims(article);
    assert.equal(claims.length, 8);
    for (const claim of claims) {
      const [span] = claim.attribution.content;
      const block = article.blocks[span?.block ?? -1] ?? '';
      await page.goto('about:blank');
      await page.goto(linkToClaim(article, claim));
      await eventually(
        () => page.evaluate(findShown),
        (shown) => assert.equal(shown, block, linkToClaim(article, claim)),
      );
    }
  });
});

/** The paragraph in the middle of the window. Runs in the page. */
function findShown() {
  const shown = [...document.querySelectorAll('p, h1')].find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return (shown?.textContent ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
