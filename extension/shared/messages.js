/**
 * How many times a request is tried before it is given up. The browser may stop the background
 * at any moment; the next message starts it again.
 */
const TRIES = 4;
const FIRST_PAUSE_MS = 40;
/** How long an answer may take, with all tries: other tabs may have asked before. */
const PATIENCE_MS = 60_000;

/** Thrown when the extension was updated or removed under an open page. */
export class OrphanedError extends Error {}

/** Thrown when a request was neither answered nor refused. */
export class SilentError extends Error {}

/**
 * Asks the background, again when it was stopped meanwhile. Requests may be repeated without
 * harm, so that a lost answer costs only time.
 *
 * @template T
 * @param {import('./protocol.d.ts').BackgroundRequest} message
 * @returns {Promise<T>}
 * @throws {OrphanedError} When there is no extension any more to ask.
 * @throws {SilentError} When no answer came for a long time.
 */
export async function request(message) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new SilentError('No answer came.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([ask(message), silence]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {import('./protocol.d.ts').BackgroundRequest} message
 * @returns {Promise<any>}
 */
async function ask(message) {
  for (let attempt = 1; ; attempt += 1) {
    if (!chrome.runtime?.id) throw new OrphanedError();
    try {
      const response = await chrome.runtime.sendMessage(message);
      if (response !== undefined) return response;
      throw new Error('No answer came.');
    } catch (error) {
      if (!chrome.runtime?.id) throw new OrphanedError();
      if (attempt === TRIES) throw error;
    }
    await pause(FIRST_PAUSE_MS * 4 ** (attempt - 1));
  }
}

/**
 * Tells every page of the extension about this page's state. Nobody may be listening: the
 * notice is then dropped.
 *
 * @param {import('./protocol.d.ts').PageState} state
 */
export function announce(state) {
  if (!chrome.runtime?.id) return;
  chrome.runtime.sendMessage({ type: 'state', state }).catch(() => {});
}

/**
 * Asks the content script in a tab's top frame.
 *
 * @template T
 * @param {number} tabId
 * @param {import('./protocol.d.ts').ContentRequest} message
 * @returns {Promise<T | undefined>} Nothing when no content script runs there.
 */
export async function requestTab(tabId, message) {
  try {
    return await chrome.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
