import { switchTabOn } from '../shared/injection.js';
import { requestTab } from '../shared/messages.js';
import { openPanel } from '../shared/open-panel.js';

/** @typedef {import('../shared/protocol.d.ts').ContentRequest} ContentRequest */
/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */

/** @type {Record<string, import('../shared/protocol.d.ts').StepTarget>} */
const STEPS = {
  'next-claim': 'next',
  'previous-claim': 'previous',
  'next-unnamed': 'unnamed',
};

/**
 * Does what a reader wants who pressed one of the extension's keys.
 *
 * @param {string} command
 * @param {chrome.tabs.Tab | undefined} tab The tab in front.
 */
export async function runCommand(command, tab) {
  if (tab?.id === undefined) return;
  // First of all, as the browser opens a panel only in the moment of the key.
  if (command === 'open-panel') await openPanel(tab.windowId);
  else if (command === 'toggle') await toggle(tab.id);
  else await step(tab.id, STEPS[command]);
}

/**
 * @param {number} tabId
 * @param {import('../shared/protocol.d.ts').StepTarget | undefined} to
 */
async function step(tabId, to) {
  if (!to) return;
  const isRunning = await requestTab(tabId, { type: 'step', to });
  if (isRunning === undefined) await switchTabOn(tabId);
}

/** @param {number} tabId */
async function toggle(tabId) {
  /** @type {PageState | undefined} */
  const state = await requestTab(tabId, { type: 'describe', settled: false });
  if (!state || state.phase === 'off') await switchTabOn(tabId);
  else await requestTab(tabId, { type: 'switch_off' });
}
