import { ENGINE_USED, KEPT_MS } from '../shared/kept-engine.js';

/**
 * A page that nobody sees: while it is open, the browser keeps the engine's code as compiled and made
 * fast, though it stops the background. It closes when no page was read for a while.
 *
 * @type {{ engine?: WebAssembly.Module }}
 */
const world = /** @type {any} */ (globalThis);

let timer = setTimeout(close, KEPT_MS);
new BroadcastChannel(ENGINE_USED).addEventListener('message', () => {
  clearTimeout(timer);
  timer = setTimeout(close, KEPT_MS);
});

try {
  // Whoever asks for the same code while somebody holds it is given what was made of it before. A
  // variable that nobody reads again would not hold it.
  world.engine = await WebAssembly.compileStreaming(
    fetch(chrome.runtime.getURL('engine/sourcelight_bg.wasm')),
  );
} catch {
  // There is nothing to keep.
  close();
}
