// A page that nobody sees, with the engine in a worker: the browser stops the background after half a
// minute, and the page that is read next should not have to wait until an engine has started. It closes
// when no page was read for a while.

import { KEPT_MS } from '../shared/kept-engine.js';

const worker = new Worker('engine-worker.js', { type: 'module' });
// An engine that did not start or failed is no use; the background then starts its own, and tells if
// it cannot.
worker.addEventListener('message', () => close());
worker.addEventListener('error', () => close());
worker.postMessage(chrome.runtime.getURL('engine/'));

let timer = setTimeout(close, KEPT_MS);
navigator.serviceWorker.addEventListener('message', ({ ports }) => {
  clearTimeout(timer);
  timer = setTimeout(close, KEPT_MS);
  // The background's line to the engine.
  if (ports.length > 0) worker.postMessage(null, [...ports]);
});
navigator.serviceWorker.startMessages();
