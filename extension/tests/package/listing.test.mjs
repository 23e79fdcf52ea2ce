import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listArticle } from '../../harness/listing.mjs';
import { BRIDGE_CLAIMS, BRIDGE_WISHES, makeArticle } from '../made/made-article.mjs';

it('an article is listed by its sources, with what is no statement apart', () => {
  const listing = listArticle(makeArticle([...BRIDGE_CLAIMS, ...BRIDGE_WISHES]));
  assert.equal(
    listing,
    `A made article

Alma Verhoeven (Named person)
  - The bridge will close in June [Alma Verhoeven | said]

a city official (Unnamed people)
  - the money had run out [a city official | said]
  - nobody had asked for more [a city official | said]

a driver (Unnamed people)
  - the detour takes an hour [a driver | said]

No source given
  - a second bridge is planned [reportedly]

Zoe Adler (Named person)
  - We will swim [Zoe Adler | said]

Also, plans, wishes and labels:
  - to sell the old toll house [a city official | was planned by]
  - a wider lock [some skippers | is wanted by]
`,
  );
});

it('an article that was not read is listed by nothing', () => {
  assert.equal(listArticle({ ...makeArticle([]), report: null }), '');
});
