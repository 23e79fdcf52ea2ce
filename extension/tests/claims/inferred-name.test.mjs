import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCalledOtherwise, judgeName } from '../../shared/inferred-name.js';

/** A source's name, the article's words for it, how sure it is who is meant, and how it is named. */
const CASES = [
  { name: 'Alma Verhoeven', text: 'Alma Verhoeven', who: 1, is: 'given' },
  { name: 'Alma Verhoeven', text: 'Alma  Verhoeven, the mayor,', who: 0.4, is: 'given' },
  { name: 'Alma Verhoeven', text: 'Verhoeven', who: 0.95, is: 'given' },
  { name: 'Alma Verhoeven', text: 'Verhoeven', who: 0.5, is: 'probable' },
  { name: 'Alma Verhoeven', text: 'she', who: 0.95, is: 'inferred' },
  { name: 'Alma Verhoeven', text: 'she', who: 0.8, is: 'inferred' },
  { name: 'Alma Verhoeven', text: 'She', who: 0.79, is: 'probable' },
  { name: 'Alma Verhoeven', text: 'the mayor', who: 0.9, is: 'inferred' },
  { name: 'Li Xi', text: 'Xi', who: 0.9, is: 'given' },
  { name: 'Li Xi', text: 'a taxi driver', who: 0.9, is: 'inferred' },
  { name: 'The Courier', text: 'the paper', who: 0.9, is: 'inferred' },
  { name: 'the US', text: 'us', who: 0.9, is: 'inferred' },
  { name: 'a senior official', text: 'The official', who: 0.9, is: 'given' },
  { name: 'a senior official', text: 'The official', who: 0.6, is: 'probable' },
  { name: 'a senior official', text: 'he', who: 0.9, is: 'inferred' },
  { name: 'the ministry of health', text: 'the agency', who: 0.9, is: 'inferred' },
  { name: 'he', text: 'He', who: 0.3, kind: 'unclear', is: 'given' },
  { name: 'the official', text: 'his', who: 0.3, kind: 'unclear', is: 'given' },
  { name: null, text: '', who: 0.3, kind: 'unstated', is: 'given' },
  { name: 'Alma Verhoeven', text: '', who: 0.3, is: 'given' },
];

/** A source's name, the article's words for it, and whether these are others. */
const CALLED = [
  { name: 'Alma Verhoeven', text: 'Alma  Verhoeven, the mayor,', isOther: false },
  { name: 'Alma Verhoeven', text: 'Verhoeven', isOther: true },
  { name: 'Alma Verhoeven', text: 'she', isOther: true },
  { name: 'a senior official', text: 'the senior official', isOther: false },
  { name: 'a senior official', text: 'The official', isOther: true },
  { name: 'Doe, whom the town elected its mayor in June', text: 'Doe', isOther: false },
  { name: 'he', text: 'He', kind: 'unclear', isOther: false },
  { name: null, text: '', kind: 'unstated', isOther: false },
];

describe('the article’s own word', () => {
  for (const { name, text, kind = 'named_person', isOther } of CALLED) {
    it(`is ${isOther ? 'another' : 'none but the name'}: ${name}, called “${text}”`, () => {
      const source = /** @type {import('../../shared/report.d.ts').SourceKind} */ (kind);
      assert.equal(isCalledOtherwise({ name, kind: source, sourceText: text }), isOther);
    });
  }
});

describe('a name', () => {
  for (const { name, text, who, kind = 'named_person', is } of CASES) {
    it(`is ${is}: ${name}, called “${text}”, sure to ${who}`, () => {
      const attribution = /** @type {import('../../shared/report.d.ts').Attribution} */ ({
        confidences: { what: 1, who, kind: 1 },
      });
      assert.equal(
        judgeName({
          attribution,
          kind: /** @type {import('../../shared/report.d.ts').SourceKind} */ (kind),
          name,
          sourceText: text,
        }),
        is,
      );
    });
  }
});
