// For bundlers that take files along when a loader `file` is named for them.

import { analyze, load, pageOf, readSpans } from 'sourcelight';
import module from 'sourcelight/engine/sourcelight_bg.wasm';
import weights from 'sourcelight/engine/weights.bin';
import { show } from './show.js';

const at = (/** @type {string} */ file) => new URL(file, import.meta.url);
await load({ module: at(module), weights: at(weights) });
show(analyze, pageOf, readSpans);
