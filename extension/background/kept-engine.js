import { HEARD, KEEPER } from '../shared/kept-engine.js';

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
 * How long an engine that is asked may take to say that it is there, in milliseconds: longer than one
 * takes to start on a busy machine.
 */
const HEARD_MS = 10_000;

/**
 * The extension's pages, in a service worker.
 *
 * @type {{
 *   get: (id: string) => Promise<Client | undefined>,
 *   matchAll: (options: object) => Promise<Client[]>,
 * }}
 */
const clients = /** @type {any} */ (globalThis).clients;

/**
 * A line to the kept engine.
 *
 * @typedef {object} Line
 * @property {Client} keeper The engine's page.
 * @property {MessagePort} port
 * @property {boolean} isHeard Whether the engine has said that it is there.
 * @property {((response: KeptResponse | null) => void)[]} waiting Who waits for answers, which come in
 *   the order of the requests.
 */

/**
 * There is one for as long as the background runs: to look for the page and to go through it would take
 * longer than all else about a request.
 *
 * @type {Line | null}
 */
let line = null;

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
  const kept = await connect();
  if (kept) {
    // It is told that it is of use still.
    kept.keeper.postMessage(null);
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
  return (await connect()) !== null;
}

/**
 * Asks the kept engine.
 *
 * @param {KeptRequest} request
 * @returns {Promise<KeptResponse | null>} Null when there is none, it ended before it had answered, or
 *   it does not say that it is there.
 */
export async function askKeptEngine(request) {
  const kept = await connect();
  if (!kept) return null;
  return new Promise((resolve) => {
    const looking = setInterval(async () => {
      if (!(await clients.get(kept.keeper.id))) giveUp(kept);
    }, LOOK_MS);
    const losingPatience = setTimeout(async () => {
      if (kept.isHeard) return;
      // The next request should not wait as long.
      await chrome.offscreen.closeDocument().catch(() => {});
      giveUp(kept);
    }, HEARD_MS);
    kept.waiting.push((response) => {
      clearInterval(looking);
      clearTimeout(losingPatience);
      resolve(response);
    });
    kept.port.postMessage(request);
  });
}

/** @param {Line} gone */
function giveUp(gone) {
  if (line === gone) line = null;
  gone.port.close();
  for (const resolve of gone.waiting.splice(0)) resolve(null);
}

/** @returns {Promise<Line | null>} */
async function connect() {
  if (line || !chrome.offscreen) return line;
  const url = chrome.runtime.getURL(KEEPER);
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const keeper = pages.find((page) => page.url === url);
  // Whoever else looked for it meanwhile may have found it first.
  if (line || !keeper) return line;
  const { port1, port2 } = new MessageChannel();
  /** @type {Line} */
  const found = { keeper, port: port1, isHeard: false, waiting: [] };
  port1.onmessage = ({ data }) => {
    if (data === HEARD) {
      found.isHeard = true;
      return;
    }
    // An engine that failed is let go.
    if (!data.report && line === found) line = null;
    found.waiting.shift()?.(data);
  };
  keeper.postMessage(null, [port2]);
  line = found;
  return line;
}
