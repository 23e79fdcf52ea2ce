import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const ROOT = new URL('../', import.meta.url);
const LOCALES = readdirSync(new URL('_locales', ROOT));
const FOLDERS = ['background', 'content', 'manifest', 'popup', 'shared'];

/** How code, markup and manifests name a message. */
const NAMED = [
  /\bmessage\('(\w+)'/g,
  /\bplain\('(\w+)'\)/g,
  /\bengine_\w+: '(\w+)'/g,
  /data-message="(\w+)"/g,
  /__MSG_(\w+)__/g,
];
const COUNTED = /\bcountMessage\('(\w+)'/g;

/** @param {string} locale */
function readMessages(locale) {
  return JSON.parse(readFileSync(new URL(`_locales/${locale}/messages.json`, ROOT), 'utf8'));
}

function readSources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT)).map((file) =>
      readFileSync(new URL(`${folder}/${file}`, ROOT), 'utf8'),
    ),
  ).join('\n');
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function findNames(text, pattern) {
  return [...text.matchAll(pattern)].map(([, name]) => String(name));
}

describe('the messages', () => {
  const sources = readSources();
  const named = NAMED.flatMap((pattern) => findNames(sources, pattern));
  const counted = findNames(sources, COUNTED);

  for (const locale of LOCALES) {
    const messages = readMessages(locale);

    it(`are all there in ${locale}`, () => {
      const wanted = new Set([...named, ...counted.map((name) => `${name}_other`)]);
      assert.deepEqual(
        [...wanted].filter((name) => !messages[name]?.message),
        [],
      );
    });

    it(`are all used in ${locale}`, () => {
      const used = new Set(named);
      const isUsed = (/** @type {string} */ name) =>
        used.has(name) || counted.some((count) => name.startsWith(`${count}_`));
      assert.deepEqual(
        Object.keys(messages).filter((name) => !isUsed(name)),
        [],
      );
    });
  }
});
