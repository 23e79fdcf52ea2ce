import { find, make } from '../shared/element.js';
import { localizeDocument, message } from '../shared/localize.js';
import { requestTab } from '../shared/messages.js';
import { makePrintedArticle } from './printed-article.js';
import { makeWorksheet } from './worksheet.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

localizeDocument(document);
const parameters = new URLSearchParams(location.search);
const form = parameters.get('form') === 'worksheet' ? 'worksheet' : 'article';
document.body.dataset.form = form;
find('print').addEventListener('click', () => print());

// The page is read again from its own tab: nothing of it is ever stored.
/** @type {Article | undefined} */
const article = await requestTab(Number(parameters.get('tab')), { type: 'article' });
if (article?.report?.status === 'ok') {
  const makeSheet = form === 'worksheet' ? makeWorksheet : makePrintedArticle;
  find('sheet').append(...makeSheet(article, article.report));
  find('hint').textContent = message('printHint');
  document.title = article.title;
  document.body.dataset.phase = 'ready';
} else {
  const title = make('h1', {}, message('printNothing'));
  find('sheet').append(title, make('p', {}, message('printGone')));
  find('print').hidden = true;
  document.body.dataset.phase = 'gone';
}
