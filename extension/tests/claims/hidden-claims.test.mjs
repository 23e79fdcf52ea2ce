import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../shared/claim-words.js';
import { checkHiddenClaims, hashWords } from '../../shared/hidden-claims.js';
import { makeArticle } from '../made/made-article.mjs';

/**
 * @param {string} source
 * @param {string} content
 */
function readWords(source, content) {
  const { blocks, report } = makeArticle([{ source, kind: 'named_person', content }]);
  const [attribution] = report?.attributions ?? [];
  assert(attribution);
  return wordsOf(blocks, attribution);
}

describe('a hidden claim', () => {
  const words = readWords('Alma Verhoeven', '“It’s closed - for good,”');

  it('is known again in the typography of another site', () => {
    assert.equal(readWords('ALMA VERHOEVEN', '"It\'s  closed – for good,"'), words);
    assert.equal(readWords('Alma Verhoeven', '«It’s\u00a0closed for good»'), words);
  });

  it('is another when another says it, or something else is said', () => {
    assert.notEqual(readWords('A. Verhoeven', '“It’s closed - for good,”'), words);
    assert.notEqual(readWords('Alma Verhoeven', '“It’s closed”'), words);
    assert.notEqual(readWords('Alma', 'Verhoeven it’s closed for good'), words);
  });

  it('has another hash on every device', async () => {
    const hashes = await Promise.all(['0', '1'].map((salt) => hashWords(salt, words)));
    assert.equal(new Set(hashes).size, 2);
    for (const hash of hashes) assert.match(hash, /^[0-9a-f]{64}$/);
    assert.equal(await hashWords('0', words), hashes[0]);
  });
});

describe('a store of hidden claims', () => {
  const salt = '0'.repeat(32);
  const hash = 'f'.repeat(64);
  const none = { salt: '', hashes: [] };
  const cases = [
    { stored: undefined, kept: none, isDamaged: false },
    { stored: none, kept: none, isDamaged: false },
    { stored: { salt, hashes: [hash] }, kept: { salt, hashes: [hash] }, isDamaged: false },
    { stored: { salt, hashes: [hash, 'x', 7] }, kept: { salt, hashes: [hash] }, isDamaged: true },
    { stored: { salt: 'x', hashes: [hash] }, kept: none, isDamaged: true },
    { stored: { salt, hashes: hash }, kept: none, isDamaged: true },
    { stored: [hash], kept: none, isDamaged: true },
    { stored: null, kept: none, isDamaged: true },
  ];
  for (const { stored, kept, isDamaged } of cases) {
    it(`is read as far as it is whole: ${JSON.stringify(stored)}`, () => {
      assert.deepEqual(checkHiddenClaims(stored), { hiddenClaims: kept, isDamaged });
    });
  }
});
