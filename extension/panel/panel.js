import { compareArticles, loadComparison } from '../compare/compare-articles.js';
import { CompareView } from '../compare/compare-view.js';
import { anchorArticle, exportArticle } from '../export/export.js';
import { wordsOf } from '../shared/claim-words.js';
import { find, findInput } from '../shared/element.js';
import { hideClaim, showClaimsAgain } from '../shared/hidden-claims.js';
import { switchTabOn } from '../shared/injection.js';
import { localizeDocument, message } from '../shared/localize.js';
import { requestTab } from '../shared/messages.js';
import { forgetOff, rememberOff } from '../shared/site-choice.js';
import { findHost } from '../shared/sites.js';
import { HiddenView } from './hidden-view.js';
import { findOpenArticles } from './open-articles.js';
import { enterPage } from './page-access.js';
import { PassedView } from './passed-view.js';
import { ReportView } from './report-view.js';
import { showStatus } from './status-view.js';
import { watchTab } from './tab-choice.js';
import { readGivenText } from './text-reading.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').CurrentNotice} CurrentNotice */
/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').StateNotice} StateNotice */
/** @typedef {import('./page-access.js').NoAccess} NoAccess */

/** @type {import('../shared/protocol.d.ts').FollowPort} */
const FOLLOW = 'follow';

/** @type {chrome.tabs.Tab | null} */
let current = null;
/** @type {Article | null} */
let article = null;
/** @type {chrome.runtime.Port | null} */
let port = null;
/** Counts what was begun, so that an answer that comes too late is left alone. */
let turn = 0;

localizeDocument(document);
const view = new ReportView({
  onJump: jump,
  onPlace: showPlace,
  onLight: light,
  onHide: hide,
  onUndo: (hash) => showAgain([hash]),
});
const hiddenView = new HiddenView((hashes) => {
  showAgain(hashes);
  // What the reader pressed goes away.
  find('told').focus({ preventScroll: true });
});
const compareView = new CompareView({
  findOffers: (onOffer) => findOpenArticles(current, onOffer),
  readText: readGivenText,
  prepare: () => loadComparison(findModule),
  compare: (here, there) => compareArticles(here, there, findModule),
  anchor: (own) => anchorArticle(own, Number(current?.id)),
  onJump: jump,
});
const passedView = new PassedView({ onPoint: showPassed, onRead: readPassed });
const on = findInput('on');
on.addEventListener('change', () => (on.checked ? switchOn('page') : switchOff()));
find('settings').addEventListener('click', () => chrome.runtime.openOptionsPage());
find('export-menu').addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button');
  if (button) runExport(button.dataset.export ?? '');
});
chrome.runtime.onMessage.addListener((/** @type {StateNotice} */ notice, sender) => {
  if (notice.type !== 'state') return;
  if (sender.tab?.id === current?.id) show(notice.state);
  else compareView.offer();
});
await watchTab(enter);

/** @param {chrome.tabs.Tab} tab */
async function enter(tab) {
  if (tab.id !== current?.id) leave();
  current = tab;
  const mine = ++turn;
  const state = await enterPage(tab);
  if (mine === turn) await show(state);
}

/** Where the engine's module is, which compares. */
function findModule() {
  return chrome.runtime.getURL('engine/sourcelight_bg.wasm');
}

/** Forgets the page shown before. */
function leave() {
  port?.disconnect();
  port = null;
  article = null;
  find('told').textContent = '';
  view.clear();
  compareView.show(null);
  hiddenView.show(null);
  passedView.show(null, false);
}

/** @param {PageState | NoAccess} state */
async function show(state) {
  const mine = ++turn;
  const hasReport = state.phase === 'ready' || state.phase === 'interfered';
  if (hasReport && current?.id !== undefined) {
    /** @type {Article | undefined} */
    const answer = await requestTab(current.id, { type: 'article' });
    if (mine !== turn) return;
    article = answer ?? null;
  } else {
    article = null;
  }
  on.checked = state.phase !== 'off' && state.phase !== 'closed' && state.phase !== 'unreadable';
  on.disabled = state.phase === 'closed' || state.phase === 'unreadable';
  showStatus(state, { onGranted: reenter, onSwitchOn: switchOn });
  const isRead = article !== null && article.report?.status === 'ok';
  const isShown = isRead || (article !== null && view.keepsPlaceIn(article));
  /** @type {HTMLButtonElement} */ (find('export')).disabled = !isRead;
  find('title').textContent = article?.title || message('popupTitle');
  find('title').classList.toggle('unseen', !article?.title);
  if (isShown && article) view.show(article);
  else view.clear();
  // A page that is read anew, as when more of it is asked for, is mostly the same as before.
  if (state.phase === 'reading') compareView.suspend();
  else compareView.show(isRead ? article : null);
  hiddenView.show(article);
  if (article?.report) follow();
  passedView.show(article, 'summary' in state && state.summary.extent !== 'prose');
  document.body.dataset.phase = state.phase;
}

/** Lets the page tell where the reader is. */
function follow() {
  port?.disconnect();
  if (current?.id === undefined) return;
  port = chrome.tabs.connect(current.id, { name: FOLLOW, frameId: 0 });
  port.onMessage.addListener((/** @type {CurrentNotice} */ { claim }) => view.follow(claim));
  // Read, so that the browser does not report a page that has gone as an error.
  port.onDisconnect.addListener(() => void chrome.runtime.lastError);
}

/**
 * Has the page show what of it was passed by. It ends that by itself when the panel goes.
 *
 * @param {boolean} isShown
 */
function showPassed(isShown) {
  if (current?.id !== undefined) requestTab(current.id, { type: 'show_passed', on: isShown });
}

/** What the reader pressed may go away with what was passed by. */
function readPassed() {
  find('line').focus();
  switchOn('prose');
}

/** @param {number} claim */
function jump(claim) {
  if (current?.id !== undefined) requestTab(current.id, { type: 'jump', claim });
}

/** @param {import('../shared/report.d.ts').BlockSpan[]} spans */
function showPlace(spans) {
  if (current?.id !== undefined) requestTab(current.id, { type: 'show_place', spans });
}

/**
 * Hides a claim that the reader calls wrong. The page then tells of its new state.
 *
 * @param {number} claim
 */
async function hide(claim) {
  const attribution = article?.report?.attributions[claim];
  if (!article || !attribution) return;
  view.keepPlace(attribution, await hideClaim(wordsOf(article.blocks, attribution)));
}

/** @param {string[]} hashes */
async function showAgain(hashes) {
  await showClaimsAgain(hashes);
  find('told').textContent = message('shownAgain');
}

/**
 * Has the page show some claims, and dim the others.
 *
 * @param {number[]} claims None for no more.
 */
function light(claims) {
  if (current?.id !== undefined) requestTab(current.id, { type: 'light', claims });
}

function reenter() {
  if (current) enter(current);
}

/** @param {import('../shared/protocol.d.ts').Wish} wish */
async function switchOn(wish) {
  if (current?.id === undefined) return;
  const host = findHost(article?.url ?? current.url);
  if (host !== null) await forgetOff(host);
  const state = await switchTabOn(current.id, wish);
  if (state) await show(state);
  else reenter();
}

async function switchOff() {
  if (current?.id === undefined) return;
  const host = findHost(article?.url ?? current.url);
  if (host !== null) await rememberOff(host);
  await requestTab(current.id, { type: 'switch_off' });
  await show({ phase: 'off' });
}

/** @param {string} form */
async function runExport(form) {
  find('export-menu').hidePopover();
  if (article && current?.id !== undefined) {
    find('told').textContent = await exportArticle(form, article, current.id);
  }
}
