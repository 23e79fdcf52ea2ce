import { switchTabOn } from '../shared/injection.js';
import { requestTab } from '../shared/messages.js';
import { openPanel } from '../shared/open-panel.js';
import { visitPage } from '../shared/visit.js';

/** @typedef {import('../shared/protocol.d.ts').ContentRequest} ContentRequest */
/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */

/** @type {Record<string, import('../shared/protocol.d.ts').StepTarget>} */
const STEPS = {
  'next-claim': 'next',
  'previous-claim': 'previous',
  'next-unnamed': 'unnamed',
};

/**
 * Does what a reader wants who pressed one of the extension's keys. Whoever presses a key asks for
 * the page in front, whatever it is.
 *
 * @param {string} command
 * @param {chrome.tabs.Tab | undefined} tab The tab in front.
 */
export async function runCommand(command, tab) {
  if (tab?.id === undefined) return;
  const front = { id: tab.id, url: tab.url };
  if (command === 'open-panel') {
    // First of all, as the browser opens a panel only in the moment of the key.
    await openPanel(tab.windowId);
    await visitPage(front, 'page');
  } else if (command === 'toggle') {
    await toggle(tab.id);
  } else if (command === 'read-selection') {
    await switchTabOn(tab.id, 'selection');
  } else {
    await step(front, STEPS[command]);
  }
}

/**
 * @param {{ id: number, url: string | undefined }} tab
 * @param {import('../shared/protocol.d.ts').StepTarget | undefined} to
 */
async function step(tab, to) {
  if (!to) return;
  const hasStepped = await requestTab(tab.id, { type: 'step', to });
  if (!hasStepped) await visitPage(tab, 'page');
}

/** @param {number} tabId */
async function toggle(tabId) {
  /** @type {PageState | undefined} */
  const state = await requestTab(tabId, { type: 'describe', settled: false });
  if (!state || state.phase === 'off') await switchTabOn(tabId, 'page');
  else await requestTab(tabId, { type: 'switch_off' });
}
