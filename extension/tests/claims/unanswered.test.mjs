import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeOutline } from '../../export/outline.js';
import { listNoAnswers } from '../../shared/no-answers.js';
import { plain } from '../../shared/telling.js';
import { makeArticle } from '../made/made-article.mjs';

/**
 * A sentence in which whom it is about stands in round brackets and the words that they gave no answer in
 * square ones, by what is shown of it.
 *
 * @type {{ text: string, byPronoun?: boolean, who?: number, shown: string, owner: string }[]}
 */
const CASES = [
  { text: '(The mayor) [declined to comment]', shown: 'The mayor', owner: 'The mayor' },
  { text: '[Emails to (the mayor) went unanswered]', shown: 'the mayor', owner: '' },
  // The name is but a part of another word.
  { text: '(Ann) [declined to discuss the Annual Report]', shown: 'Ann', owner: 'Ann' },
  { text: '[Annual calls to (Ann) went unanswered]', shown: 'Ann', owner: '' },
  { text: '(She) [declined to comment]', byPronoun: true, shown: 'Ann Lee', owner: 'Ann Lee' },
  { text: '[Calls to (her) went unanswered]', byPronoun: true, shown: 'Ann Lee', owner: 'Ann Lee' },
  { text: '(She) [was silent]', byPronoun: true, who: 0.79, shown: '“She”', owner: '“She”' },
  { text: '[Calls to (her) failed]', byPronoun: true, who: 0.79, shown: '“her”', owner: '' },
];

describe('whom an article asked in vain', () => {
  for (const { text, byPronoun = false, who = 0.9, shown, owner } of CASES) {
    it(`is ${shown}, sure to ${who}: ${text}`, () => {
      const article = makeUnanswered(text, byPronoun, who);
      const [one] = listNoAnswers(article);
      assert.equal(one?.who, shown);
      assert.equal(one?.owner, owner);
      const said = one?.named.map(({ start, end }) => one.words.slice(start, end));
      const inside = /\[.*\((.*)\).*\]/.exec(text)?.[1];
      assert.deepEqual(said, inside === undefined ? [] : [inside]);
      const part = makeOutline(article).parts.find(({ title }) => plain(title).startsWith('Asked'));
      assert.equal(plain(part?.claims[0]?.owner ?? ''), owner);
    });
  }
});

/**
 * @param {string} text
 * @param {boolean} byPronoun
 * @param {number} who How sure it is who is meant.
 */
function makeUnanswered(text, byPronoun, who) {
  const confidences = { what: 1, who, kind: 1 };
  const article = makeArticle([
    { source: 'Ann Lee', kind: 'named_person', content: 'to say', details: { confidences } },
  ]);
  const { report } = article;
  assert(report);
  const [asked, words] = ['()', '[]'].map((brackets) => {
    const [start, end] = [...brackets].map((bracket) => {
      return text.slice(0, text.indexOf(bracket)).replace(/[()[\]]/g, '').length;
    });
    return [{ block: 1, start: start ?? 0, end: end ?? 0 }];
  });
  return {
    ...article,
    blocks: [...article.blocks, text.replace(/[()[\]]/g, '')],
    report: {
      ...report,
      noAnswers: [
        {
          who: asked ?? [],
          byPronoun,
          words: words ?? [],
          outcome: /** @type {const} */ ('declined'),
          sourceId: 0,
          attribution: 0,
        },
      ],
    },
  };
}
