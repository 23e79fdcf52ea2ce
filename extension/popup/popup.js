import { find, findInput, make } from '../shared/element.js';
import { switchTabOn } from '../shared/injection.js';
import { makeLegend } from '../shared/legend.js';
import { countMessage, localizeDocument, message } from '../shared/localize.js';
import { requestTab } from '../shared/messages.js';
import { openPanel } from '../shared/open-panel.js';
import { saveOrTell } from '../shared/saving.js';
import {
  forgetOff,
  readChoice,
  rememberOff,
  setAlwaysHere,
  setEverywhere,
} from '../shared/site-choice.js';
import { findHost, isAllSitesBuild } from '../shared/sites.js';
import { describeState } from '../shared/status-text.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').StateNotice} StateNotice */

const on = findInput('on');
const here = findInput('here');
const everywhere = findInput('everywhere');

localizeDocument(document);
find('legend').append(makeLegend());
find('settings').addEventListener('click', () => chrome.runtime.openOptionsPage());
find('guide').addEventListener('click', () =>
  chrome.tabs.create({ url: chrome.runtime.getURL('welcome/welcome.html') }),
);
const tab = await findTab();
const host = findHost(tab?.url);
if (tab?.id === undefined || host === null) {
  on.disabled = true;
  find('panel').hidden = true;
  showState(null);
} else {
  find('panel').addEventListener('click', () => showPanel(tab.windowId));
  await serve(tab.id, host);
}

/**
 * Shows a tab's page and does what the reader chooses for it.
 *
 * @param {number} tabId
 * @param {string} host
 */
async function serve(tabId, host) {
  chrome.runtime.onMessage.addListener((/** @type {StateNotice} */ notice, sender) => {
    if (notice.type === 'state' && sender.tab?.id === tabId) showState(notice.state);
  });
  on.addEventListener('change', () =>
    on.checked ? switchOn(tabId, host) : switchOff(tabId, host),
  );
  find('retry').addEventListener('click', () => switchOn(tabId, host));
  here.addEventListener('change', () => choose(host, () => setAlwaysHere(host, here.checked)));
  everywhere.addEventListener('change', () =>
    choose(host, () => setEverywhere(everywhere.checked)),
  );

  find('here-label').textContent = message('alwaysHere', host);
  find('where').hidden = isAllSitesBuild();
  const { off } = await showChoice(host);
  const present = await requestTab(tabId, { type: 'describe', settled: false });
  if (present) showState(/** @type {PageState} */ (present));
  // A click on the button is the wish to see this page's sources.
  else if (off) showState({ phase: 'off' });
  else showState(await switchTabOn(tabId));
}

/**
 * @param {number} tabId
 * @param {string} host
 */
async function switchOn(tabId, host) {
  await saveOrTell(find('refused'), () => forgetOff(host));
  showState(await switchTabOn(tabId));
}

/**
 * @param {number} tabId
 * @param {string} host
 */
async function switchOff(tabId, host) {
  await saveOrTell(find('refused'), () => rememberOff(host));
  await requestTab(tabId, { type: 'switch_off' });
  showState({ phase: 'off' });
}

/**
 * @param {string} host
 * @param {() => Promise<boolean>} grant
 */
async function choose(host, grant) {
  await saveOrTell(find('refused'), async () => {
    const granted = await grant();
    find('refused').textContent = granted ? '' : message('refused');
  });
  await showChoice(host);
}

/**
 * @param {string} host
 * @returns {Promise<import('../shared/site-choice.js').SiteChoice>}
 */
async function showChoice(host) {
  const choice = await readChoice(host).catch(() => {
    find('refused').textContent = message('notRead');
    return { here: false, everywhere: false, off: false };
  });
  here.checked = choice.here || choice.everywhere;
  here.disabled = choice.everywhere;
  everywhere.checked = choice.everywhere;
  return choice;
}

/** @param {PageState | null} state */
function showState(state) {
  const { line, notes, canRetry } = describeState(state);
  const hidden = state && 'summary' in state ? state.summary.hidden : 0;
  const all = hidden > 0 ? [...notes, countMessage('hiddenHere', hidden)] : notes;
  on.checked = state !== null && state.phase !== 'off';
  on.disabled = state === null;
  find('line').textContent = line;
  find('notes').replaceChildren(...all.map((note) => make('li', {}, note)));
  find('retry').hidden = !canRetry;
  document.body.dataset.phase = state?.phase ?? 'unreadable';
}

/** @param {number} windowId */
async function showPanel(windowId) {
  if (await openPanel(windowId)) close();
  else find('panel-note').textContent = message('panelNotOpened');
}

/**
 * The tab that the popup was opened on, or the one that `?tab=ID` names.
 *
 * @returns {Promise<chrome.tabs.Tab | undefined>}
 */
async function findTab() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return chrome.tabs.get(Number(named));
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  return active;
}
