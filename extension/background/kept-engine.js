import { ENGINE_USED } from '../shared/kept-engine.js';

const KEEPER = 'keeper/keeper.html';

/** @type {BroadcastChannel | null} */
let channel = null;
/** @type {Promise<void> | null} */
let opening = null;

/**
 * Has the browser keep the engine's code, as it was compiled and made fast, for the time after it stops
 * the background: in a page without a window, which closes by itself when no page is read for a while.
 * Where there is none, as in Firefox, or none can be made, the next page takes longer, and that is all.
 *
 * @returns {Promise<void>}
 */
export function keepEngine() {
  if (!chrome.offscreen) return Promise.resolve();
  channel ??= new BroadcastChannel(ENGINE_USED);
  channel.postMessage(null);
  opening ??= openKeeper()
    .catch(() => {})
    .finally(() => {
      opening = null;
    });
  return opening;
}

async function openKeeper() {
  const contextTypes = [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT];
  const [present] = await chrome.runtime.getContexts({ contextTypes });
  if (present) return;
  await chrome.offscreen.createDocument({
    url: KEEPER,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'Holds the compiled WebAssembly of the service worker, which is stopped when idle.',
  });
}
