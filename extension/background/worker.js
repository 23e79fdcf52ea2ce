import { hideClaim, showClaimsAgain } from '../shared/hidden-claims.js';
import { defaultSettings, readSettings } from '../shared/settings.js';
import { findHost, isAllSitesBuild, readSites } from '../shared/sites.js';
import { showBadge } from './badge.js';
import { runCommand } from './commands.js';
import { EngineError, prepareEngine } from './engine.js';
import { keepEngine } from './kept-engine.js';
import { answerMenu, makeMenu } from './menu.js';
import { syncRegistration } from './registration.js';
import { analyzeInTurn, dropTab } from './turns.js';

/** @typedef {import('../shared/protocol.d.ts').BackgroundRequest} BackgroundRequest */
/** @typedef {import('../shared/protocol.d.ts').StateNotice} StateNotice */
/** @typedef {import('../shared/protocol.d.ts').BeginResponse} BeginResponse */
/** @typedef {import('../shared/protocol.d.ts').AnalyzeResponse} AnalyzeResponse */
/** @typedef {import('../shared/page.d.ts').Page} Page */

chrome.runtime.onMessage.addListener(receive);
chrome.runtime.onInstalled.addListener(welcome);
chrome.tabs.onRemoved.addListener(dropTab);
chrome.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
chrome.contextMenus.onClicked.addListener((click, tab) => void answerMenu(click, tab));
chrome.runtime.onStartup.addListener(() => void syncRegistration());
chrome.storage.local.onChanged.addListener(() => void syncRegistration());
chrome.permissions.onAdded.addListener(() => void syncRegistration());
chrome.permissions.onRemoved.addListener(() => void syncRegistration());

/** @param {chrome.runtime.InstalledDetails} details */
function welcome({ reason }) {
  syncRegistration();
  makeMenu();
  // Who manages an installation has chosen for its readers already.
  if (reason !== 'install' || isAllSitesBuild()) return;
  chrome.tabs.create({ url: chrome.runtime.getURL('welcome/welcome.html') });
}

/**
 * @param {BackgroundRequest | StateNotice} message
 * @param {chrome.runtime.MessageSender} sender
 * @param {(response: unknown) => void} sendResponse
 * @returns {boolean} Whether the answer comes later.
 */
function receive(message, sender, sendResponse) {
  switch (message.type) {
    case 'begin':
      // It is ready sooner if it starts while the page is being read: seldom does a page begin where its
      // reader switched it off. Should it fail, that is told to whoever asks it.
      prepareEngine().catch(() => {});
      mayBegin(sender).then(sendResponse);
      return true;
    case 'analyze':
      answerAnalyze(message.page, sender).then((response) => {
        sendResponse(response);
        // Now that nobody waits for it.
        if (!('error' in response)) void keepEngine();
      });
      return true;
    case 'hide':
      answer(
        sendResponse,
        hideClaim(message.words).then((hash) => ({ hash })),
      );
      return true;
    case 'show_again':
      answer(
        sendResponse,
        showClaimsAgain(message.hashes).then(() => true),
      );
      return true;
    case 'state':
      // The tab may have been closed meanwhile: there is no badge left to set.
      if (sender.tab?.id !== undefined) showBadge(sender.tab.id, message.state).catch(() => {});
      return false;
    default:
      return false;
  }
}

/**
 * @param {(response: unknown) => void} sendResponse Given nothing when the store refuses: whoever
 *   asked asks again, and tells the reader in the end.
 * @param {Promise<unknown>} work
 */
function answer(sendResponse, work) {
  work.then(sendResponse, () => sendResponse(undefined));
}

/**
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<BeginResponse>}
 */
async function mayBegin(sender) {
  const host = findHost(sender.url);
  if (host === null) return { on: true };
  try {
    const { hosts } = await readSites();
    return { on: hosts[host] !== 'off' };
  } catch {
    // The reader may have switched it off here: a click still starts it.
    return { on: false };
  }
}

/**
 * @param {Page} page
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<AnalyzeResponse>}
 */
async function answerAnalyze(page, sender) {
  try {
    const [analysis, settings] = await Promise.all([analyzeInTurn(page, sender), chooseSettings()]);
    // Nobody waits for an answer to what is out of date.
    return analysis ? { ...analysis, settings } : { error: 'engine_failed' };
  } catch (error) {
    return { error: error instanceof EngineError ? error.code : 'engine_failed' };
  }
}

/** A store that cannot be read costs the reader's choices, and not the reading. */
function chooseSettings() {
  return readSettings().then(({ settings }) => settings, defaultSettings);
}
