import { listCoreFirst } from '../shared/claim-list.js';
import { nameClaimType, noteClaim } from '../shared/claim-notes.js';
import { nameKind } from '../shared/kind-words.js';
import { message } from '../shared/localize.js';
import { listNoAnswers } from '../shared/no-answers.js';
import { plain } from '../shared/telling.js';
import { describeVerb } from '../shared/verbs.js';
import { linkToClaim, linkToNoAnswer } from './text-fragment.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/** By this mark spreadsheets tell that a file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** By a cell's first character spreadsheets tell a formula; also the wide forms count. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * Writes an article's claims as a table after RFC 4180, with a line for each claim: the core ones
 * first. The source is the one that it rests on, as its kind is: of what somebody passes on from one without a
 * name, the latter; the notes name both. Last come those who were asked and gave no answer, without a claim.
 *
 * @param {Article} article
 * @returns {string}
 */
export function writeCsv(article) {
  const header = [
    'columnNumber',
    'columnSource',
    'columnKind',
    'columnClaim',
    'columnCue',
    'columnType',
    'columnCore',
    'columnReason',
    'columnNotes',
    'columnTitle',
    'columnAddress',
    'columnLink',
    'columnVerb',
  ].map((key) => message(key));
  const claims = listCoreFirst(article);
  const rows = claims.map((claim, at) => {
    const { attribution, content, cue, grounds, kind, origin } = claim;
    return [
      String(at + 1),
      origin,
      nameKind(kind),
      content,
      cue,
      nameClaimType(claim),
      message(attribution.core ? 'yes' : 'no'),
      grounds,
      noteClaim(claim).map(plain).join('; '),
      article.title,
      article.url,
      linkToClaim(article, claim),
      describeVerb(attribution.verb),
    ];
  });
  const unanswered = listNoAnswers(article).map((one, at) => [
    String(claims.length + at + 1),
    one.who,
    '',
    '',
    one.words,
    one.outcome,
    message('no'),
    '',
    '',
    article.title,
    article.url,
    linkToNoAnswer(article, one),
    '',
  ]);
  const lines = [header, ...rows, ...unanswered].map((row) => row.map(writeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/**
 * Writes one cell so that it stays text in every spreadsheet.
 *
 * @param {string} text
 * @returns {string}
 */
export function writeCell(text) {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
