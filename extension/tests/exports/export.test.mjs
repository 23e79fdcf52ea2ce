import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCell, writeCsv } from '../../export/csv.js';
import { nameFile } from '../../export/file.js';
import { escapeMarkdown, writeMarkdown } from '../../export/markdown.js';
import { writeRichText } from '../../export/rich-text.js';
import { writeAnnotations } from '../../export/web-annotation.js';
import { makeArticle } from '../made/made-article.mjs';
import { LISTED, UNANSWERED } from '../made/no-answers-article.mjs';

const ARTICLE = makeArticle(
  [
    { source: 'Alma Verhoeven', kind: 'named_person', content: 'The 🌉 bridge, “closed”' },
    { source: 'an official', kind: 'anonymous', content: '=HYPERLINK("http://x.example")' },
    { source: '@cmd', kind: 'named_person', content: '<img src=x onerror=alert(1)> [a](b) **c**' },
    { source: '', kind: 'unstated', content: 'it\nrains', cue: 'reportedly' },
  ],
  { title: '# A title | with *marks* and "quotes"' },
);

/** What a spreadsheet must not take for a formula, and what it may. */
const CELLS = [
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1', `"'  =1"`],
  ['\t=1', `"'\t=1"`],
  ['\u200b=1', `"'\u200b=1"`],
  ['＝1', `"'＝1"`],
  ['plain', '"plain"'],
  ['1 = 1', '"1 = 1"'],
  ['say "no"', '"say ""no"""'],
];

/** Texts, and what they are in Markdown where that is not the same. @type {[string, string?][]} */
const WRITTEN = [
  ['“We don’t [he said] know,” said A. B. (Ada) - 3.5% of $5 million, up from $3 & more!'],
  ['snake_case, 2 * 3, a _ b, C# and #1 | 10 < 20 > 5: it~s {so} = "+1"'],
  ['Also: plans, wishes and labels (2)'],
  ['a\n# b', 'a # b'],
  ['# a', '\\# a'],
  ['1. First', '1\\. First'],
  ['2024) was', '2024\\) was'],
  ['2024. A year', '2024\\. A year'],
  ['- a', '\\- a'],
  ['-5 degrees'],
  ['> so', '\\> so'],
  ['---', '\\---'],
  ['- - -', '\\- - -'],
  ['[x] done', '\\[x] done'],
  ['*so* and **so**', '\\*so\\* and \\*\\*so\\*\\*'],
  ['_so_', '\\_so\\_'],
  ['~~no~~', '\\~\\~no\\~\\~'],
  ['`code`', '\\`code\\`'],
  ['a \\* b', 'a \\\\\\* b'],
  ['<b>', '\\<b>'],
  ['&amp; &#35; & so', '\\&amp; \\&#35; & so'],
  ['[a](b) ![c](d)', '[a\\](b) ![c\\](d)'],
  ['$x + y$', '\\$x + y$'],
  ['http://x.example www.x.example', 'http\\://x.example www\\.x.example'],
  ['An end #', 'An end \\#'],
];

describe('the table', () => {
  it('keeps formulas text', () => {
    for (const [text, cell] of CELLS) assert.equal(writeCell(String(text)), cell);
  });

  it('reads back as it was written', () => {
    const rows = readCsv(writeCsv(ARTICLE).slice(1));
    assert.equal(rows.length, ARTICLE.blocks.length + 1);
    assert.deepEqual(rows[0]?.slice(0, 4), ['No.', 'Source', 'Kind of source', 'Claim']);
    assert.deepEqual(rows[2]?.slice(0, 4), [
      '2',
      'an official',
      'Unnamed people',
      `'=HYPERLINK("http://x.example")`,
    ]);
    assert.equal(rows[4]?.[3], 'it\nrains');
  });
});

describe('Markdown', () => {
  it('has nothing but text in what comes from the page', () => {
    const markdown = writeMarkdown(ARTICLE);
    assert(!/[^\\]<img/.test(markdown));
    assert(markdown.includes('\\<img src=x onerror=alert(1)> [a\\](b) \\*\\*c\\*\\*'));
    assert(markdown.startsWith('# \\# A title | with \\*marks\\* and "quotes"\n'));
  });

  it('escapes what would change its meaning, and nothing else', () => {
    for (const [text, written] of WRITTEN) assert.equal(escapeMarkdown(text), written ?? text);
  });

  it('lists every source with its claims', () => {
    const markdown = writeMarkdown(ARTICLE);
    for (const name of ['Alma Verhoeven', 'an official', '@cmd', 'No source given']) {
      assert(markdown.includes(`\n## ${name}\n`), name);
    }
    assert.match(markdown, /^- it rains \(reportedly\)$/m);
  });
});

describe('formatted text', () => {
  it('has nothing but text in what comes from the page', () => {
    const html = writeRichText(ARTICLE);
    assert(!html.includes('<img'));
    assert(html.includes('&lt;img src=x onerror=alert(1)&gt; [a](b) **c**'));
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    assert.deepEqual([...tags].sort(), ['a', 'div', 'em', 'h1', 'h2', 'li', 'p', 'span', 'ul']);
    for (const [, address] of html.matchAll(/href="([^"]*)"/g)) {
      assert(address?.startsWith('https://news.example/story'), address);
    }
  });
});

describe('Web Annotations', () => {
  const collection = JSON.parse(writeAnnotations(ARTICLE));
  const { items, ...page } = collection.first;
  const text = [...ARTICLE.blocks.join('\n')];

  it('follow the model', () => {
    assert.equal(collection.type, 'AnnotationCollection');
    assert.equal(page.type, 'AnnotationPage');
    assert.equal(page.partOf, collection.id);
    const ids = [collection, page, ...items].map(({ id }) => id);
    assert.equal(new Set(ids).size, items.length + 2);
    assert.equal(items.length, ARTICLE.blocks.length);
    for (const { type, body, target } of items) {
      assert.equal(type, 'Annotation');
      assert(body.length > 0 && target.length > 0);
    }
  });

  it('count positions in code points', () => {
    for (const { target } of items) {
      for (const { source, selector } of target) {
        const [quote, position] = selector;
        assert.equal(source, ARTICLE.url);
        assert.equal(quote.type, 'TextQuoteSelector');
        assert.equal(position.type, 'TextPositionSelector');
        assert.equal(text.slice(position.start, position.end).join(''), quote.exact);
      }
    }
  });

  it('take every text as it is', () => {
    assert.equal(items[2].target[0].selector[0].exact, '<img src=x onerror=alert(1)> [a](b) **c**');
  });
});

describe('what one with a name passes on from one without', () => {
  const kind = /** @type {const} */ ('anonymous');
  const passed = makeArticle([
    { source: 'a city official', kind, content: 'the money had run out' },
    {
      source: 'Alma Verhoeven',
      kind: 'named_person',
      content: 'the bridge would close',
      details: { restsOn: kind, chain: [1, 0] },
    },
  ]);

  it('is the latter’s in every export', () => {
    const rows = readCsv(writeCsv(passed).slice(1));
    assert.deepEqual(rows[2]?.slice(1, 4), [
      'a city official',
      'Unnamed people',
      'the bridge would close',
    ]);
    assert.match(String(rows[2]?.[8]), /Alma Verhoeven → a city official/);
    const { items } = JSON.parse(writeAnnotations(passed)).first;
    const [who, of] = items[1].body.map((/** @type {any} */ { value }) => value);
    assert.deepEqual([who, of], ['a city official', 'anonymous']);
    const markdown = writeMarkdown(passed);
    assert(markdown.includes('## a city official'));
    assert(!markdown.includes('## Alma Verhoeven'));
  });
});

describe('who was asked and did not answer', () => {
  it('comes last in the table, without a claim', () => {
    const rows = readCsv(writeCsv(UNANSWERED).slice(1));
    assert(!rows.some((row) => row[3]?.includes('toll')));
    assert.deepEqual(
      rows.slice(-2).map(([, who, , claim, cue, type]) => [who, claim, cue, type]),
      [
        ['the mayor', '', 'declined to comment on the toll', 'declined to answer'],
        ['the harbor office', '', LISTED[1], 'did not respond'],
      ],
    );
  });

  it('is a part of its own in Markdown', () => {
    const markdown = writeMarkdown(UNANSWERED);
    const [claims, unanswered] = markdown.split('## Asked, did not answer (2)');
    assert(!/toll|harbor/.test(String(claims)));
    assert(unanswered?.includes('- the mayor: declined to comment on the toll\n'));
    assert(unanswered?.includes(`- ${LISTED[1]}\n`));
  });

  it('is tagged as such in Web Annotations', () => {
    const { items } = JSON.parse(writeAnnotations(UNANSWERED)).first;
    const values = items
      .slice(-2)
      .map((/** @type {any} */ item) =>
        item.body.slice(0, 3).map((/** @type {any} */ one) => one.value),
      );
    assert.deepEqual(values, [
      ['the mayor', 'no_answer', 'declined'],
      ['the harbor office', 'no_answer', 'no_response'],
    ]);
    assert.equal(items.length, UNANSWERED.blocks.length);
  });
});

describe('a file', () => {
  it('gets a name that file systems take', () => {
    assert.equal(nameFile('../../etc/passwd'), 'etc passwd');
    assert.equal(nameFile('What? “A: b” <c>|d*'), 'What “A b” c d');
    assert.equal(nameFile('\u202etxt.exe'), 'txt exe');
    assert.equal(nameFile('   '), 'sourcelight');
    assert(nameFile('a'.repeat(500)).length <= 60);
  });
});

/**
 * Reads a table after RFC 4180.
 *
 * @param {string} text
 * @returns {string[][]}
 */
function readCsv(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, cell, end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(String(cell).replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
