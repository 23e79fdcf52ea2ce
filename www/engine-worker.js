// The engine in a thread of its own: it gets the parts of the engine first, then pages.

import { makeEngine, timeReading } from './engine.js';

/** @type {Promise<import('#engine').Engine> | undefined} */
let loading;

addEventListener('message', async ({ data }) => {
  try {
    loading ??= makeEngine(data.parts);
    postMessage(timeReading(await loading, data.page));
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
