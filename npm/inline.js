// The package with the engine's files within it, for bundlers that take no files along.

import { module, weights } from '#packed-files';
import { provideFiles } from './reading.js';

provideFiles({ module: () => unpack(module), weights: () => unpack(weights) });

/** @param {string} text Bytes in base64. */
function unpack(text) {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

export { analyze, compare, load, pageOf, readSpans } from './reading.js';
