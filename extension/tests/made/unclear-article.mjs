import { makeArticle } from './made-article.mjs';

/** How sure it is that "she" is the mayor: not so sure that nothing need be said of it. */
const GUESS = { what: 0.9, who: 0.6, kind: 1 };

/** An article with claims of which it is not clear who is meant, or not wholly so. */
export const UNCLEAR = makeArticle([
  { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in June' },
  {
    source: 'Alma Verhoeven',
    kind: 'named_person',
    content: 'nobody should cross it in winter',
    called: 'she',
  },
  {
    source: 'Alma Verhoeven',
    kind: 'named_person',
    content: 'the ministry had been asked',
    called: 'she',
    details: { confidence: 0.54, confidences: GUESS },
  },
  { source: 'he', kind: 'unclear', content: 'the ferry would run twice as often until then' },
  { source: 'the official', kind: 'unclear', content: 'the pier had sunk by an inch' },
  { source: 'a city official', kind: 'anonymous', content: 'the money had run out' },
  { source: '', kind: 'unstated', content: 'a second bridge is planned', cue: 'reportedly' },
]);

/** The claims in it. */
export const CLAIMS = { given: 0, inferred: 1, probable: 2, unclear: 3 };

/** The same without a claim that has no name behind it. */
export const UNCLEAR_OR_NAMED = makeArticle([
  { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in June' },
  { source: 'he', kind: 'unclear', content: 'the ferry would run twice as often until then' },
]);
