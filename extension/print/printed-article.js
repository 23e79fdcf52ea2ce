import { linkToClaim, linkToNoAnswer } from '../export/text-fragment.js';
import { tellClaims, tellUnnamed } from '../shared/account-text.js';
import { groupClaims, listClaims, listOthers } from '../shared/claim-list.js';
import { nameOwner, noteReason } from '../shared/claim-notes.js';
import { tellExtent } from '../shared/coverage-text.js';
import { make } from '../shared/element.js';
import { tellHeadline } from '../shared/headline-text.js';
import { makeGlyph } from '../shared/kind-glyph.js';
import { nameKind } from '../shared/kind-words.js';
import { makeLegend } from '../shared/legend.js';
import { formatNumber, message } from '../shared/localize.js';
import { listNoAnswers } from '../shared/no-answers.js';
import { tellFacts } from '../shared/source-facts.js';
import { summarizeArticle } from '../shared/summary.js';
import { joinTellings, quote, showTelling } from '../shared/telling.js';
import { makeMarkedText } from './marked-text.js';
import { makePageLink } from './page-link.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').Report} Report */

/**
 * Makes the article to print: its text with the marks and a number for each claim's source, what
 * the marks mean, the sources, and apart what is not core. Every claim has a link to it on its page.
 *
 * @param {Article} article
 * @param {Report} report
 * @returns {Node[]}
 */
export function makePrintedArticle(article, report) {
  const claims = listClaims(article);
  const entries = groupClaims(report, claims).filter((entry) => entry.claims.length > 0);
  /** @type {Map<number, import('./marked-text.js').Note>} By claim. */
  const notes = new Map();
  entries.forEach(({ claims: own }, at) => {
    for (const claim of own) {
      notes.set(claim.index, { number: at + 1, link: linkToClaim(article, claim) });
    }
  });
  const summary = summarizeArticle({ ...article, report });
  const claimed = joinTellings(
    [
      `${tellClaims(summary)}.`,
      ...tellUnnamed(summary),
      ...tellHeadline(article),
      ...tellExtent(summary),
    ],
    ' ',
  );
  const headings = new Set(article.headings);
  const [first, ...rest] = report.story;
  const hasTitle = first !== undefined && headings.has(first);
  const text = (hasTitle ? rest : report.story).map((block) =>
    make(headings.has(block) ? 'h2' : 'p', {}, ...makeMarkedText(article, report, block, notes)),
  );
  const title = hasTitle ? makeMarkedText(article, report, first, notes) : [article.title];
  return [
    make('h1', { lang: 'en' }, ...title),
    make('p', { class: 'note' }, article.url),
    make('p', { class: 'sum' }, ...showTelling(claimed)),
    make('section', { class: 'key' }, make('h2', {}, message('legendTitle')), makeLegend()),
    make('article', { lang: 'en' }, ...text),
    ...(entries.length > 0 ? [makeSources(entries)] : []),
    ...makeNoAnswers(article),
    ...makeOthers(article, listOthers(claims)),
    make('p', { class: 'note made' }, message('exportMadeBy')),
  ];
}

/** @param {SourceEntry[]} entries */
function makeSources(entries) {
  return make(
    'section',
    { class: 'sources' },
    make('h2', {}, message('sourcesTitle')),
    make('ol', {}, ...entries.map(makeSource)),
  );
}

/** @param {Article} article */
function makeNoAnswers(article) {
  const unanswered = listNoAnswers(article);
  if (unanswered.length === 0) return [];
  const items = unanswered.map((one) => {
    const { owner, words } = one;
    const told = make(
      'span',
      { lang: 'en' },
      ...(owner ? [make('strong', {}, owner), ' '] : []),
      words,
    );
    return make('li', {}, told, ' ', makePageLink(linkToNoAnswer(article, one)));
  });
  const title = message('noAnswersTitle', formatNumber(unanswered.length));
  return [
    make(
      'section',
      { class: 'others' },
      make('h2', {}, title),
      make('p', { class: 'note' }, message('noAnswersNote')),
      make('ul', {}, ...items),
    ),
  ];
}

/**
 * @param {Article} article
 * @param {Claim[]} others
 */
function makeOthers(article, others) {
  if (others.length === 0) return [];
  const items = others.map((claim) =>
    make(
      'li',
      {},
      make('strong', {}, ...showTelling(nameOwner(claim))),
      ' ',
      make('span', { lang: 'en' }, `${claim.cue} ${claim.content}`),
      ' ',
      makePageLink(linkToClaim(article, claim)),
    ),
  );
  const title = message('othersTitle', formatNumber(others.length));
  return [
    make(
      'section',
      { class: 'others' },
      make('h2', {}, title),
      make('p', { class: 'note' }, message('othersNote')),
      make('ul', {}, ...items),
    ),
  ];
}

/** @param {SourceEntry} entry */
function makeSource(entry) {
  const { name, kind } = entry;
  const facts = tellFacts(entry);
  const reason = noteReason(entry);
  if (reason !== null) facts.push(reason);
  return make(
    'li',
    {},
    makeGlyph(kind),
    ' ',
    make('strong', {}, ...(name === null ? [nameKind(kind)] : showTelling(quote(name)))),
    ' · ',
    ...showTelling(joinTellings(facts, ' · ')),
  );
}
