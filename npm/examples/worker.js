// Reads every text that it is sent. A bundler finds the package by its name; without one, its address
// is needed, as import maps do not reach workers.

import { analyze } from './node_modules/sourcelight/index.js';

addEventListener('message', async ({ data }) => postMessage(await analyze(data)));
