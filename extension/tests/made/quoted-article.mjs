import { makeArticle } from './made-article.mjs';

/** Stands in every word of the article that a surface may give, and in nothing that a surface says itself. */
export const OWN = 'Zq';

const PLANNED = { claim: /** @type {const} */ ('eventuality'), core: false };
/** @type {import('../../shared/report.d.ts').Verb} */
const CLAIMED = { shown: 'Zqclaimed', lean: 'distancing' };
/** How sure it is that a pronoun means a name: not so sure that nothing need be said of it. */
const GUESS = { what: 0.9, who: 0.6, kind: 1 };
const GROUNDS = 'Zqthe talks were secret';

/** The claims of the article of which surfaces have something of their own to say. */
export const QUOTED_CLAIMS = { headline: 0, probable: 1, unnamed: 2, passedOn: 3, unclear: 4 };

/** An article of which there is something to be said in the reader's own words wherever that may be. */
export const QUOTED = addRest(
  makeArticle(
    [
      {
        source: 'Alma Zqverhoeven',
        kind: 'named_person',
        content: 'the Zqbridge will close in June',
        called: 'a Zqcaptain',
        cue: 'Zqsaid',
      },
      {
        source: 'Alma Zqverhoeven',
        kind: 'named_person',
        content: 'the Zqministry was asked',
        called: 'sheZq',
        cue: 'Zqclaimed',
        details: { confidences: GUESS, verb: CLAIMED },
      },
      {
        source: 'a Zqcity official',
        kind: 'anonymous',
        content: `the Zqmoney had run out since ${GROUNDS}`,
        cue: 'Zqsaid',
      },
      {
        source: 'the Zqledger',
        kind: 'media',
        content: 'the Zqmayor will resign on Friday',
        called: 'itZq',
        cue: 'Zqwrote',
        details: { restsOn: 'anonymous', chain: [2, 1] },
      },
      { source: 'heZq', kind: 'unclear', content: 'the Zqferry runs twice', cue: 'Zqsaid' },
      { source: '', kind: 'unstated', content: 'the Zqtoll house was sold', cue: 'Zqreportedly' },
      {
        source: 'some Zqskippers',
        kind: 'collective',
        content: 'a Zqwider lock',
        cue: 'Zqis wanted by',
        details: PLANNED,
      },
      {
        source: 'the Zqdriver',
        kind: 'anonymous',
        content: 'to Zqcomment',
        cue: 'Zqdeclined',
        details: { core: false, noAnswer: true },
      },
      ...['one', 'two', 'three'].map((which) => ({
        source: 'the Zqmemo',
        kind: /** @type {const} */ ('document'),
        content: `the Zqpier number ${which} of the bridge has sunk by four inches since the spring`,
        cue: 'Zqshows',
      })),
    ],
    { title: 'Zqbridge to close' },
  ),
);

/**
 * Adds what belongs to no claim, or only to some.
 *
 * @param {import('../../shared/protocol.d.ts').Article} article
 * @returns {import('../../shared/protocol.d.ts').Article}
 */
function addRest(article) {
  const { report, blocks } = article;
  if (!report) return article;
  const start = blocks[QUOTED_CLAIMS.unnamed]?.indexOf(GROUNDS) ?? 0;
  const { unnamed: block } = QUOTED_CLAIMS;
  const anonymity = {
    isSeveral: false,
    position: [{ block, start: 4, end: 11 }],
    closeness: [],
    number: [],
    grounds: [{ block, start, end: start + GROUNDS.length }],
    reason: /** @type {const} */ ('specific'),
  };
  const at = report.attributions.findIndex(({ noAnswer }) => noAnswer);
  const declined = report.attributions[at];
  return {
    ...article,
    report: {
      ...report,
      attributions: report.attributions.map((one, index) =>
        index === block ? { ...one, anonymity } : one,
      ),
      headline: { words: { block: 0, start: 0, end: 4 }, claims: [QUOTED_CLAIMS.headline] },
      noAnswers: [
        {
          who: declined?.source ?? [],
          byPronoun: false,
          words: [...(declined?.cue ?? []), ...(declined?.content ?? [])],
          outcome: 'declined',
          sourceId: declined?.sourceId ?? null,
          attribution: at,
        },
      ],
    },
  };
}
