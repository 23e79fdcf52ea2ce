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
import { showTelling } from '../shared/telling.js';
import { visitPage } from '../shared/visit.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').StateNotice} StateNotice */
/** @typedef {import('../shared/protocol.d.ts').Wish} Wish */

const on = findInput('on');
const here = findInput('here');
const everywhere = findInput('everywhere');
/** What the button reads that the popup offers now. @type {Wish} */
let offered = 'page';

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
  await serve({ ...tab, id: tab.id }, host);
}

/**
 * Shows a tab's page and does what the reader chooses for it.
 *
 * @param {{ id: number, url?: string | undefined }} tab
 * @param {string} host
 */
async function serve({ id: tabId, url }, host) {
  chrome.runtime.onMessage.addListener((/** @type {StateNotice} */ notice, sender) => {
    if (notice.type === 'state' && sender.tab?.id === tabId) showState(notice.state);
  });
  on.addEventListener('change', () =>
    on.checked ? switchOn(tabId, host, 'page') : switchOff(tabId, host),
  );
  find('offer').addEventListener('click', () => {
    find('line').focus();
    switchOn(tabId, host, offered);
  });
  here.addEventListener('change', () => choose(host, () => setAlwaysHere(host, here.checked)));
  everywhere.addEventListener('change', () =>
    choose(host, () => setEverywhere(everywhere.checked)),
  );

  find('here-label').textContent = message('alwaysHere', host);
  find('where').hidden = isAllSitesBuild();
  await showChoice(host);
  // A click on the button is the wish to see this page's sources, whatever page it is.
  showState(await visitPage({ id: tabId, url }, 'click'));
}

/**
 * @param {number} tabId
 * @param {string} host
 * @param {Wish} wish
 */
async function switchOn(tabId, host, wish) {
  await saveOrTell(find('refused'), () => forgetOff(host));
  showState(await switchTabOn(tabId, wish));
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
  const { line, notes, offer } = describeState(state);
  const hidden = state && 'summary' in state ? state.summary.hidden : 0;
  const all = hidden > 0 ? [...notes, countMessage('hiddenHere', hidden)] : notes;
  on.checked = state !== null && state.phase !== 'off';
  on.disabled = state === null;
  find('line').textContent = line;
  find('notes').replaceChildren(...all.map((note) => make('li', {}, ...showTelling(note))));
  find('offer').hidden = offer === null;
  find('offer').textContent = offer?.label ?? '';
  offered = offer?.wish ?? 'page';
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
