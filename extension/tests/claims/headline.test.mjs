import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeMarkdown } from '../../export/markdown.js';
import { tellHeadline } from '../../shared/headline-text.js';
import { plain } from '../../shared/telling.js';
import { makeArticle } from '../made/made-article.mjs';
import { findViolations } from '../stage/accessibility.mjs';
import { readText } from '../stage/panel-reading.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/**
 * On what a first paragraph rests, and what is said of the headline.
 *
 * @type {[import('../../shared/report.d.ts').SourceKind, string, string[]][]}
 */
const CASES = [
  [
    'anonymous',
    'two officials',
    ['The headline names no source. The first paragraph does: “two officials” (Unnamed people).'],
  ],
  [
    'named_person',
    'Helena Strand',
    ['The headline names no source. The first paragraph does: “Helena Strand” (Named person).'],
  ],
  ['unstated', '', ['Neither the headline nor the first paragraph names a source.']],
];

/** @param {[string, string]} story */
const makePage = ([headline, paragraph]) => `<!doctype html><html lang="en"><head>
  <title>${headline}</title><meta property="og:type" content="article"></head><body><article>
  <h1>${headline}</h1><p>${paragraph}</p><p>The ferry has crossed the river since the bridge fell. It
  carries the children of the town to school, and in summer the visitors of the old mill.</p>
  </article></body></html>`;

const HEADLINE = 'Harbor ferry to stop in May';
const PARAGRAPH = 'The harbor ferry will stop in May, two officials familiar with the plan said.';
const SAYS =
  'The headline names no source. The first paragraph does: “two officials familiar with the plan” (Unnamed people).';

describe('what a headline rests on', () => {
  it('is told by the name that stands further down', () => {
    const claim = { source: 'Helena Strand', called: 'a captain', content: 'the ferry will stop' };
    const article = makeArticle([{ ...claim, kind: 'named_person' }]);
    const words = { block: 0, start: 0, end: 4 };
    const { report } = article;
    const told = { ...article, report: report && { ...report, headline: { words, claims: [0] } } };
    assert.match(tellHeadline(told).map(plain).join(), /“a captain” \(Helena Strand\)\.$/);
  });

  it('is said in the words of the article', () => {
    for (const [kind, source, expected] of CASES) {
      const article = makeArticle([{ source, kind, content: 'the ferry will stop', cue: 'said' }]);
      assert.deepEqual(tellHeadline(article), []);
      const words = { block: 0, start: 0, end: 4 };
      const { report } = article;
      const told = {
        ...article,
        report: report && { ...report, headline: { words, claims: [0] } },
      };
      assert.deepEqual(tellHeadline(told).map(plain), expected);
      assert(writeMarkdown(told).includes(expected[0] ?? ''), kind);
    }
  });
});

inBrowsers('a headline that names no source', 'all-sites', (stage) => {
  it('is told in the panel, and one that names its source is not', async () => {
    const { tabId } = await stage.open(makePage([HEADLINE, PARAGRAPH]));
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.waitForSelector('#headline:not([hidden])');
    assert.equal(await readText(panel, '#headline'), SAYS);
    assert.deepEqual(await findViolations(panel), []);
    const other = await stage.open(makePage([`${HEADLINE}, officials say`, PARAGRAPH]));
    await stage.control.settle(other.tabId);
    const second = await stage.openPanel(other.tabId);
    await second.waitForSelector('#list .claim');
    assert.equal(await second.$('#headline:not([hidden])'), null);
  });
});
