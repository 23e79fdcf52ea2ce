import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
const SOURCE_LOCALE = 'en';
const LOCALES = readdirSync(new URL('_locales', ROOT));
const FOLDERS = [
  'background',
  'compare',
  'content',
  'export',
  'manifest',
  'options',
  'panel',
  'popup',
  'print',
  'sample',
  'shared',
  'welcome',
];

/** How code, markup and manifests name a message. */
const NAMED = [
  /\bmessage\('(\w+)'/g,
  /\b(?:plain|say)\('(\w+)'\)/g,
  /data-(?:message|label|title)="(\w+)"/g,
  /__MSG_(\w+)__/g,
];
const COUNTED = /\bcountMessage\(\s*'(\w+)'/g;
const QUOTED = /['"](\w+)['"]/g;
const PLURAL = /^(\w+)_(?:one|other)$/;
/** What Sourcelight reads is English, and so are samples of it. */
const SAMPLE = /^sample|^kind(?:Anonymous|Unstated)Meaning$/;
/** Stores take no longer description, in characters. */
const MAX_DESCRIPTION = 132;
/** Shorter messages may be the same in two languages. */
const LONG = 25;

/**
 * @param {string} locale
 * @returns {Record<string, { message: string }>}
 */
function readMessages(locale) {
  return JSON.parse(readFileSync(new URL(`_locales/${locale}/messages.json`, ROOT), 'utf8'));
}

function readSources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath: parent, name }) => readFileSync(path.join(parent, name), 'utf8')),
  ).join('\n');
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function findNames(text, pattern) {
  return [...text.matchAll(pattern)].map(([, name]) => String(name));
}

/** @param {string} message */
function findPlaceholders(message) {
  return [...new Set(message.match(/\$\d/g))].sort();
}

describe('the messages', () => {
  const sources = readSources();
  const named = NAMED.flatMap((pattern) => findNames(sources, pattern));
  const counted = findNames(sources, COUNTED);
  const quoted = new Set([...findNames(sources, QUOTED), ...named]);
  const messages = readMessages(SOURCE_LOCALE);

  it('are all there', () => {
    const wanted = new Set([
      ...named,
      ...counted.flatMap((name) => [`${name}_one`, `${name}_other`]),
    ]);
    assert.deepEqual(
      [...wanted].filter((name) => !messages[name]?.message),
      [],
    );
  });

  it('are all used', () => {
    assert.deepEqual(
      Object.keys(messages).filter((name) => !quoted.has(name.replace(PLURAL, '$1'))),
      [],
    );
  });

  it('come in the languages that are promised', () => {
    assert.deepEqual(LOCALES.sort(), ['de', 'en', 'es', 'fr', 'pt_BR']);
  });
});

for (const locale of LOCALES) {
  describe(`the messages in ${locale}`, () => {
    const source = readMessages(SOURCE_LOCALE);
    const messages = readMessages(locale);

    it('are complete', () => {
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(source).sort());
      assert.deepEqual(
        Object.keys(messages).filter((name) => !messages[name]?.message.trim()),
        [],
      );
    });

    it('say which language they are in', () => {
      assert.equal(messages.languageTag?.message, locale.replace('_', '-'));
    });

    it('describe the extension in as many characters as stores take', () => {
      const { length } = messages.extensionDescription?.message ?? '';
      assert(length > 0 && length <= MAX_DESCRIPTION, String(length));
    });

    it('have room for the same parts', () => {
      const differing = Object.keys(source).filter((name) => {
        const [one, two] = [source, messages].map((set) =>
          findPlaceholders(set[name]?.message ?? '').join(),
        );
        return one !== two;
      });
      assert.deepEqual(differing, []);
    });

    it('are translated', { skip: locale === SOURCE_LOCALE }, () => {
      const same = Object.keys(source).filter((name) => {
        const message = source[name]?.message ?? '';
        return !SAMPLE.test(name) && message.length > LONG && messages[name]?.message === message;
      });
      assert.deepEqual(same, []);
    });
  });
}
