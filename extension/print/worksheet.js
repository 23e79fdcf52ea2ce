import { make } from '../shared/element.js';
import { judgeName } from '../shared/inferred-name.js';
import { makeGlyph } from '../shared/kind-glyph.js';
import { nameKind } from '../shared/kind-words.js';
import { formatNumber, message } from '../shared/localize.js';
import { listNoAnswers } from '../shared/no-answers.js';
import { callSource, clip, shortenName } from '../shared/source-name.js';
import { quote, showTelling, tell, tellList } from '../shared/telling.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** Longer claims are cut, in characters. */
const MAX_CLAIM = 120;
/** There is room for so many who gave no answer, and so much of each, in characters. */
const MAX_NAMES = 5;
const MAX_NAME = 50;

/**
 * Makes the rows of a worksheet.
 *
 * @param {Claim[]} claims
 * @returns {HTMLTableRowElement[]}
 */
export function makeRows(claims) {
  return claims.map((claim) => {
    const { kind } = claim;
    return make(
      'tr',
      {},
      make('td', { class: 'source' }, ...showTelling(nameSource(claim))),
      make('td', { class: 'kind' }, makeGlyph(kind), ' ', nameKind(kind)),
      make('td', { class: 'content', lang: 'en' }, clip(claim.content, MAX_CLAIM)),
      make('td', { class: 'blank' }),
    );
  });
}

/**
 * Makes a sheet of one page for class: who says what, and how could they know?
 *
 * @param {Article} article
 * @param {Claim[]} claims
 * @returns {Node[]}
 */
export function makeWorksheet(article, claims) {
  const columns = ['columnSource', 'columnKind', 'sheetSays', 'sheetKnow'];
  const head = columns.map((key) => make('th', { scope: 'col' }, message(key)));
  return [
    make(
      'p',
      { class: 'who' },
      make('span', {}, message('sheetName')),
      make('span', {}, message('sheetDate')),
    ),
    make('h1', {}, message('sheetTitle')),
    make('p', { class: 'article' }, make('cite', { lang: 'en' }, clip(article.title, 120))),
    make('p', { class: 'note' }, clip(article.url, 90)),
    make('p', { class: 'task' }, message('sheetTask')),
    make(
      'table',
      {},
      make('thead', {}, make('tr', {}, ...head)),
      make('tbody', {}, ...makeRows(claims)),
    ),
    ...makeNoAnswers(article),
    make('p', { class: 'question' }, message('sheetCheck')),
    make('p', { class: 'question' }, message('sheetMissing')),
    make('p', { class: 'note made' }, message('exportMadeBy')),
  ];
}

/**
 * Tells whom the article asked in vain, for pupils to think about who is not heard.
 *
 * @param {Article} article
 */
function makeNoAnswers(article) {
  const unanswered = listNoAnswers(article);
  if (unanswered.length === 0) return [];
  const names = [...new Set(unanswered.map(({ who }) => clip(shortenName(who), MAX_NAME)))];
  const told = tellList(names.slice(0, MAX_NAMES).map(quote));
  const title = message('noAnswersTitle', formatNumber(unanswered.length));
  return [
    make('p', { class: 'unanswered' }, make('strong', {}, `${title}:`), ' ', ...showTelling(told)),
  ];
}

/**
 * Whose a claim is, on the worksheet.
 *
 * @param {Claim} claim
 * @returns {import('../shared/telling.js').Telling}
 */
export function nameSource(claim) {
  const { kind, name } = claim;
  if (name === null) return '—';
  const short = quote(callSource({ name: shortenName(name), kind }));
  return judgeName(claim) === 'probable' ? tell('nameProbable', short) : short;
}
