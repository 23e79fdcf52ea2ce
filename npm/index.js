// The package in browsers and workers, and in bundlers, which find the engine's files by these two
// addresses. Those that do not, find the files within `sourcelight/inline`.

import { provideFiles } from './reading.js';

provideFiles({
  module: () => new URL('./engine/sourcelight_bg.wasm', import.meta.url),
  weights: () => new URL('./engine/weights.bin', import.meta.url),
});

export { analyze, compare, load, pageOf, readSpans } from './reading.js';
