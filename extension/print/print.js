import { find, make } from '../shared/element.js';
import { localizeDocument, message } from '../shared/localize.js';
import { requestTab } from '../shared/messages.js';
import { makeClaimChoice } from './claim-choice.js';
import { makePrintedArticle } from './printed-article.js';
import { makeRows, makeWorksheet, nameSource } from './worksheet.js';
import { chooseClaims, listEligible } from './worksheet-claims.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

localizeDocument(document);
const parameters = new URLSearchParams(location.search);
const form = parameters.get('form') === 'worksheet' ? 'worksheet' : 'article';
document.body.dataset.form = form;
find('print').addEventListener('click', () => print());

// The page is read again from its own tab: nothing of it is ever stored.
/** @type {Article | undefined} */
const article = await requestTab(Number(parameters.get('tab')), {
  type: 'article',
  anchored: true,
});
if (article?.report?.status === 'ok') {
  if (form === 'worksheet') showWorksheet(article);
  else find('sheet').append(...makePrintedArticle(article, article.report));
  find('hint').textContent = message('printHint');
  document.title = article.title;
  document.body.dataset.phase = 'ready';
} else {
  const title = make('h1', {}, message('printNothing'));
  find('sheet').append(title, make('p', {}, message('printGone')));
  find('print').hidden = true;
  document.body.dataset.phase = 'gone';
}

/** @param {Article} shown */
function showWorksheet(shown) {
  const eligible = listEligible(shown);
  const chosen = chooseClaims(eligible);
  find('sheet').append(...makeWorksheet(shown, chosen));
  const choice = makeClaimChoice(eligible, chosen, nameSource, (claims) => {
    document.querySelector('tbody')?.replaceChildren(...makeRows(claims));
  });
  if (eligible.length > 0) find('choice').append(choice);
}
