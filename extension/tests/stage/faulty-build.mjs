import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from './stage.mjs';

/** @typedef {import('../../harness/browsers.mjs').BrowserName} BrowserName */

/**
 * Goes before the background's own script, and has messages go wrong as the title of the page that
 * is to be read says.
 */
const MESSAGE_FAULTS = `{
  const { onMessage } = chrome.runtime;
  const add = onMessage.addListener.bind(onMessage);
  let lost = 0;
  let late = null;
  const faults = {
    // Nobody hears the first two.
    'lost twice': (hear) => (lost += 1) > 2 && hear(),
    'lost for good': () => false,
    // Heard, and never answered.
    'met with silence': () => true,
    // No answer comes until the background was stopped once.
    'held': (hear) => {
      chrome.storage.local.get('held').then(({ held }) =>
        held ? hear() : chrome.storage.local.set({ held: true }),
      );
      return true;
    },
    // Each is heard twice, and each time answered.
    'doubled': (hear) => [hear(), hear()].includes(true),
    // The first answer comes after the second, and tells of a failure.
    'out of order': (hear, respond) => {
      if (!late) {
        late = respond;
        return true;
      }
      return hear((response) => {
        respond(response);
        late({ error: 'engine_failed' });
      });
    },
  };
  onMessage.addListener = (listener) => add((message, sender, respond) => {
    const hear = (answer = respond) => listener(message, sender, answer);
    const fault = message.type === 'analyze' && faults[message.page.title];
    return fault ? fault(hear, respond) : hear();
  });
}
`;

/** Goes before the scripts that read the store. */
const SEALED_STORE = `{
  chrome.storage.local.get = () => Promise.reject(new Error('Corruption: block checksum mismatch'));
}
`;

/** How long the content script waits for an answer, as its minified bundle says it. */
const PATIENCE = /(?<="No answer came\."\)\),)\w+(?=\))/;

/**
 * Makes a build of the extension for all sites that has something wrong with it.
 *
 * @param {BrowserName} name
 * @param {(directory: string) => Promise<void>} damage
 * @returns {Promise<{ build: string, remove: () => Promise<void> }>} `build` is the directory
 *   above that of the browser.
 */
export async function makeFaultyBuild(name, damage) {
  const build = await mkdtemp(path.join(tmpdir(), 'sourcelight-faulty-'));
  const directory = path.join(build, name);
  await cp(path.join(DIST, 'all-sites', name), directory, { recursive: true });
  await damage(directory);
  return { build, remove: () => rm(build, { recursive: true, force: true }) };
}

/**
 * Changes one byte in the middle of the weights.
 *
 * @param {string} directory
 */
export async function damageWeights(directory) {
  const file = path.join(directory, 'engine/weights.bin');
  const bytes = await readFile(file);
  const middle = bytes.length >> 1;
  bytes[middle] = Number(bytes[middle]) ^ 0xff;
  await writeFile(file, bytes);
}

/** @param {string} directory */
export async function loseWeights(directory) {
  await rm(path.join(directory, 'engine/weights.bin'));
}

/**
 * Has the store refuse to be read, as when its files are damaged.
 *
 * @param {string} directory
 */
export async function sealStore(directory) {
  for (const script of ['background/worker', 'popup/popup', 'options/options', 'panel/panel']) {
    const file = path.join(directory, `${script}.js`);
    await writeFile(file, SEALED_STORE + (await readFile(file, 'utf8')));
  }
}

/**
 * Has messages go wrong, and what asks wait less long for an answer than a reader would.
 *
 * @param {string} directory
 */
export async function disturbMessages(directory) {
  const script = path.join(directory, 'content/main.js');
  const code = await readFile(script, 'utf8');
  const hasty = code.replace(PATIENCE, '10e3');
  if (hasty === code) throw new Error('The content script waits for answers in another way.');
  await writeFile(script, hasty);
  const file = path.join(directory, 'background/worker.js');
  await writeFile(file, MESSAGE_FAULTS + (await readFile(file, 'utf8')));
}
