/** @typedef {import('../../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('../../shared/report.d.ts').Source} Source */
/** @typedef {import('../../shared/report.d.ts').SourceKind} SourceKind */

/**
 * A claim from which an article is made; each gets a paragraph of its own.
 *
 * @typedef {object} MadeClaim
 * @property {string} source Empty for none.
 * @property {SourceKind} kind
 * @property {string} content
 * @property {string} [cue]
 * @property {string} [called] The words for the source at this place, where they are not its name.
 * @property {Partial<Attribution>} [details]
 */

/**
 * Claims of every rank: named, described, unstated.
 *
 * @type {MadeClaim[]}
 */
export const BRIDGE_CLAIMS = [
  { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in June' },
  { source: 'a city official', kind: 'anonymous', content: 'the money had run out' },
  { source: 'a city official', kind: 'anonymous', content: 'nobody had asked for more' },
  { source: 'a driver', kind: 'anonymous', content: 'the detour takes an hour' },
  { source: '', kind: 'unstated', content: 'a second bridge is planned', cue: 'reportedly' },
  { source: 'Zoe Adler', kind: 'named_person', content: 'We will swim' },
];

/** What is no claim that counts: a plan of someone who also speaks, a wish of people who do not. */
export const BRIDGE_WISHES = [
  {
    source: 'a city official',
    kind: /** @type {const} */ ('anonymous'),
    content: 'to sell the old toll house',
    cue: 'was planned by',
    details: { claim: /** @type {const} */ ('eventuality'), core: false },
  },
  {
    source: 'some skippers',
    kind: /** @type {const} */ ('collective'),
    content: 'a wider lock',
    cue: 'is wanted by',
    details: { claim: /** @type {const} */ ('eventuality'), core: false },
  },
];

/**
 * Makes an article, with its report, of some claims.
 *
 * @param {MadeClaim[]} claims
 * @param {Partial<Article>} [article]
 * @returns {Article}
 */
export function makeArticle(claims, article = {}) {
  /** @type {string[]} */
  const blocks = [];
  /** @type {Source[]} */
  const sources = [];
  const attributions = claims.map((claim, index) => {
    const { source, kind, content, cue = 'said', called = source, details } = claim;
    const block = index;
    blocks.push(`${content} ${cue} ${called}`.trim());
    const cueAt = content.length + 1;
    const sourceAt = cueAt + cue.length + 1;
    const words = content.split(/\s+/).length;
    const sourceId = source === '' ? null : findSource(sources, source, kind);
    const entry = sourceId === null ? undefined : sources[sourceId];
    entry?.attributions.push(index);
    const core = details?.core ?? true;
    if (entry && core) entry.words += words;
    return /** @type {Attribution} */ ({
      byPronoun: /^(?:she|he|they)$/.test(called),
      byNobody: false,
      source: source ? [{ block, start: sourceAt, end: sourceAt + called.length }] : [],
      cue: [{ block, start: cueAt, end: cueAt + cue.length }],
      content: [{ block, start: 0, end: content.length }],
      words,
      sourceId,
      kind,
      hearsay: kind === 'unstated',
      restsOn: kind,
      claim: 'assertion',
      core,
      coreConfidence: 0.9,
      negated: false,
      confidence: 0.9,
      confidences: { what: 0.9, who: 1, kind: 1 },
      parent: null,
      addressee: [],
      chain: [],
      noAnswer: false,
      decidedBy: 'model',
      anonymity: null,
      ...details,
    });
  });
  const account = takeAccount(
    claims.filter(({ details }) => details?.core ?? true),
    sources.map(({ kind, attributions: own }) => ({
      kind,
      claims: own.filter((at) => attributions[at]?.core).length,
    })),
  );
  for (const source of sources) source.share = source.words / (account.words || 1);
  const report = {
    status: /** @type {const} */ ('ok'),
    truncated: false,
    coverage: { isArticle: true, paragraphs: claims.length, passed: [], partial: [] },
    story: blocks.map((_, block) => block),
    attributions,
    sources,
    noAnswers: [],
    account,
  };
  return {
    state: { phase: 'off' },
    url: 'https://news.example/story',
    title: 'A made article',
    blocks,
    headings: [],
    report,
    hidden: [],
    painted: claims.length,
    timing: null,
    ...article,
  };
}

/**
 * @param {Source[]} sources
 * @param {string} name
 * @param {SourceKind} kind
 */
function findSource(sources, name, kind) {
  const at = sources.findIndex((source) => source.name === name);
  if (at >= 0) return at;
  sources.push({ name, kind, mentions: [], attributions: [], words: 0, share: 0 });
  return sources.length - 1;
}

/**
 * @param {MadeClaim[]} claims Those that are core; none stands in another.
 * @param {{ kind: SourceKind, claims: number }[]} sources How many of them each source has.
 * @returns {import('../../shared/report.d.ts').Account}
 */
function takeAccount(claims, sources) {
  const counted = claims.map(({ kind, content }) => ({ kind, words: content.split(/\s+/).length }));
  const words = counted.reduce((sum, claim) => sum + claim.words, 0);
  const kinds = [...new Set(counted.map(({ kind }) => kind))].map((kind) => {
    const own = counted.filter((claim) => claim.kind === kind);
    const ownWords = own.reduce((sum, claim) => sum + claim.words, 0);
    return { kind, claims: own.length, words: ownWords, share: ownWords / words };
  });
  const anonymous = sources
    .map(({ kind, claims: own }, source) => ({ kind, source, claims: own }))
    .filter(({ kind, claims: own }) => kind === 'anonymous' && own > 0)
    .sort((a, b) => b.claims - a.claims);
  return {
    claims: claims.length,
    words,
    kinds,
    anonymousClaims: anonymous.reduce((sum, source) => sum + source.claims, 0),
    anonymousSources: anonymous.length,
    mostUsedAnonymous: anonymous[0] ?? null,
  };
}
