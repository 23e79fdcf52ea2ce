import { KEEPER } from '../shared/kept-engine.js';

/** @typedef {import('../shared/kept-engine.js').KeptRequest} KeptRequest */
/** @typedef {import('../shared/kept-engine.js').KeptResponse} KeptResponse */

/**
 * A page of the extension, as its background sees it.
 *
 * @typedef {object} Client
 * @property {string} id
 * @property {string} url
 * @property {(message: unknown, transfer?: Transferable[]) => void} postMessage
 */

/** How often it is looked whether a page that was asked is still there, in milliseconds. */
const LOOK_MS = 250;

/**
 * The extension's pages, in a service worker.
 *
 * @type {{
 *   get: (id: string) => Promise<Client | undefined>,
 *   matchAll: (options: object) => Promise<Client[]>,
 * }}
 */
const clients = /** @type {any} */ (globalThis).clients;

/** @type {Promise<void> | null} */
let opening = null;

/**
 * Has the browser keep an engine for the time after it stops the background: in a page without a
 * window, which closes by itself when no page is read for a while. Where there is none, as in Firefox,
 * or none can be made, the next page takes longer, and that is all.
 *
 * @returns {Promise<void>}
 */
export function keepEngine() {
  opening ??= openKeeper()
    .catch(() => {})
    .finally(() => {
      opening = null;
    });
  return opening;
}

async function openKeeper() {
  if (!chrome.offscreen) return;
  const keeper = await findKeeper();
  if (keeper) {
    // It is told that it is of use still.
    keeper.postMessage(null);
    return;
  }
  await chrome.offscreen.createDocument({
    url: KEEPER,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'Its worker holds the engine, so that a page is read at once after a pause.',
  });
}

/** @returns {Promise<boolean>} Whether an engine is kept. */
export async function isEngineKept() {
  return (await findKeeper()) !== undefined;
}

/**
 * Asks the kept engine.
 *
 * @param {KeptRequest} request
 * @returns {Promise<KeptResponse | null>} Null when there is none, or it ended before it had answered.
 */
export async function askKeptEngine(request) {
  const keeper = await findKeeper();
  if (!keeper) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    /** @param {KeptResponse | null} response */
    const end = (response) => {
      clearInterval(looking);
      port1.close();
      resolve(response);
    };
    const looking = setInterval(async () => {
      if (!(await clients.get(keeper.id))) end(null);
    }, LOOK_MS);
    port1.onmessage = ({ data }) => end(data);
    keeper.postMessage(request, [port2]);
  });
}

async function findKeeper() {
  if (!chrome.offscreen) return undefined;
  const url = chrome.runtime.getURL(KEEPER);
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.find((page) => page.url === url);
}
