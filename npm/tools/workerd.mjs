// Runs the package in workerd, as Cloudflare Workers do, and prints what it answers.

import { readFileSync } from 'node:fs';
import { Miniflare } from 'miniflare';

const PACKAGE = 'node_modules/sourcelight';
const SCRIPTS = [
  'index.js',
  'inline.js',
  'reading.js',
  'statements.js',
  'engine-files.js',
  'platform.js',
  'engine/sourcelight.js',
  'engine/packed-files.js',
];
const TEXT = '“It rained,” said Ada Byron. An official said that it did not.';

/**
 * @param {string} entry
 * @param {string} load How the engine is loaded.
 */
const writeWorker = (entry, load) => `
import { analyze, load, pageOf, readSpans } from './${PACKAGE}/${entry}';
import module from './${PACKAGE}/engine/sourcelight_bg.wasm';
import weights from './${PACKAGE}/engine/weights.bin';

async function read(text) {
  ${load};
  const page = pageOf(text);
  const { attributions } = await analyze(page);
  return attributions.map(({ kind, source }) => kind + ' ' + readSpans(page, source)).join(', ');
}

export default {
  async fetch(request) {
    return new Response(await read(await request.text()).catch(({ message }) => message));
  },
};
`;

const part = (type, file) => {
  const name = `${PACKAGE}/${file}`;
  return { type, path: name, contents: readFileSync(name) };
};

/** What a worker says of the sample. */
async function ask(contents) {
  const miniflare = new Miniflare({
    compatibilityDate: '2026-04-01',
    modules: [
      { type: 'ESModule', path: 'worker.mjs', contents },
      ...SCRIPTS.map((file) => part('ESModule', file)),
      part('CompiledWasm', 'engine/sourcelight_bg.wasm'),
      part('Data', 'engine/weights.bin'),
    ],
  });
  try {
    const address = 'http://worker.example/';
    const answer = await miniflare.dispatchFetch(address, { method: 'POST', body: TEXT });
    return await answer.text();
  } finally {
    await miniflare.dispose();
  }
}

const said = {
  given: await ask(writeWorker('index.js', 'await load({ module, weights })')),
  alone: await ask(writeWorker('index.js', '')),
  inline: await ask(writeWorker('inline.js', '')),
};
console.log(JSON.stringify(said));
