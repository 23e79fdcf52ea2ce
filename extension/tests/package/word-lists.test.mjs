import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listWords } from '../../content/read/word-list.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const FILES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' });
const LISTS = FILES.filter((file) => file.endsWith('.tsv'));

/** @param {string} file */
const read = (file) => readFileSync(path.join(CONTENT, file), 'utf8');

describe('the word lists of the reader', () => {
  it('are there', () => assert(LISTS.length > 0));

  for (const file of LISTS) {
    it(`say where they come from, and are read: ${path.basename(file)}`, () => {
      const text = read(file);
      assert.match(text, /^# Origin: \S/m);
      const words = listWords(text);
      assert(words.length > 0);
      assert.deepEqual(
        words.filter((word) => !/^[a-z]+(?: [a-z]+)*$/.test(word)),
        [],
      );
      assert.equal(new Set(words).size, words.length, 'Every word stands there once.');
      const folder = path.dirname(file);
      const readers = FILES.filter((one) => path.dirname(one) === folder && one.endsWith('.js'));
      assert(readers.some((one) => read(one).includes(`from './${path.basename(file)}'`)));
    });
  }
});
