import { prepareEngine } from './engine.js';
import { analyzeForReader } from './hiding.js';
import { RequestQueue } from './request-queue.js';

/** @typedef {import('../shared/page.d.ts').Page} Page */
/** @typedef {import('../shared/protocol.d.ts').Analysis} Analysis */

/**
 * @typedef {import('./request-queue.js').Waiting & {
 *   page: Page,
 *   sender: chrome.runtime.MessageSender,
 *   isFirst: boolean,
 *   resolve: (analysis: Analysis | null | Promise<Analysis | null>) => void,
 *   reject: (error: unknown) => void,
 * }} Asked
 */

/** What browsers say when there is no such page. */
const NOBODY = /Receiving end does not exist/;

/** @type {RequestQueue<Asked>} */
const queue = new RequestQueue();
let isRunning = false;

/**
 * Reads a page when its turn has come: the engine reads one at a time.
 *
 * @param {Page} page
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<Analysis | null>} Null when nobody needs the answer any more: the page is gone,
 *   or has asked again meanwhile.
 * @throws {import('./engine.js').EngineError}
 */
export function analyzeInTurn(page, sender) {
  return new Promise((resolve, reject) => {
    const { tab, frameId } = sender;
    const asked = {
      tab: tab?.id ?? -1,
      place: tab?.id === undefined ? null : `${tab.id}/${frameId}`,
      size: page.blocks.reduce((sum, { text }) => sum + text.length, 1),
      page,
      sender,
      isFirst: !isRunning,
      resolve,
      reject,
    };
    for (const older of queue.add(asked)) supersede(older, asked);
    if (!isRunning) void run();
  });
}

/** @param {number} tabId A tab that was closed. */
export function dropTab(tabId) {
  for (const { resolve } of queue.drop(({ tab }) => tab === tabId)) resolve(null);
}

/**
 * The same request twice has one answer: a message may have come twice.
 *
 * @param {Asked} older
 * @param {Asked} newer
 */
function supersede(older, newer) {
  const isSame = JSON.stringify(older.page) === JSON.stringify(newer.page);
  if (!isSame) {
    older.resolve(null);
    return;
  }
  const { resolve, reject } = newer;
  newer.resolve = (analysis) => {
    older.resolve(analysis);
    resolve(analysis);
  };
  newer.reject = (error) => {
    older.reject(error);
    reject(error);
  };
}

async function run() {
  isRunning = true;
  // Whoever asks while the engine starts takes part. Should it not start, each is told.
  await prepareEngine().catch(() => {});
  for (let asked = queue.take(); asked; asked = queue.take()) {
    const { page, sender, isFirst, resolve, reject } = asked;
    // Who was asked at once is there still.
    if (isFirst || (await isThere(sender))) {
      await analyzeForReader(page).then(resolve, reject);
    } else {
      resolve(null);
    }
    // What was asked meanwhile is heard before the next turn.
    await new Promise((heard) => setTimeout(heard));
  }
  isRunning = false;
}

/**
 * Whether the page that asked is still in its tab.
 *
 * @param {chrome.runtime.MessageSender} sender
 */
async function isThere({ tab, frameId, documentId, url }) {
  if (tab?.id === undefined || url?.startsWith(chrome.runtime.getURL(''))) return true;
  const target = documentId ? { documentId } : { frameId: frameId ?? 0 };
  try {
    await chrome.tabs.sendMessage(tab.id, { type: 'describe', settled: false }, target);
    return true;
  } catch (error) {
    // Of other failures the page may know nothing.
    return !NOBODY.test(String(error));
  }
}
