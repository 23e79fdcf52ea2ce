import { nameKind } from '../shared/kind-words.js';
import { countMessage, formatNumber, message } from '../shared/localize.js';
import { callSource } from '../shared/source-name.js';
import { quote, tell } from '../shared/telling.js';

/** @typedef {import('../shared/comparison.d.ts').ClaimPair} ClaimPair */
/** @typedef {import('../shared/comparison.d.ts').TextRange} TextRange */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('../shared/telling.js').Telling} Telling */
/** @typedef {import('./compare-articles.js').Compared} Compared */
/** @typedef {import('./statements.js').ComparedArticle} ComparedArticle */

/**
 * A claim as one of two articles tells it.
 *
 * @typedef {object} ToldClaim
 * @property {string} where Which of the two: here or there.
 * @property {Telling} who
 * @property {SourceKind} kind
 * @property {string} content
 * @property {TextRange[]} changes Where it has words that the other has not.
 * @property {string} note Empty for none.
 * @property {number | null} place Its index in the page's report; null for a claim that is on no page.
 * @property {() => string} link Opens its page at the claim; empty where it is on none.
 */

/**
 * Claims that belong together, each with how the other article tells it, if it does.
 *
 * @typedef {object} OutlinedClaims
 * @property {string} title
 * @property {string} note Empty for none.
 * @property {ToldClaim[][]} rows
 * @property {boolean} isQuiet Whether it is looked up and not read: what has not changed, or is in one alone.
 */

/**
 * A comparison in words, from which the view and the texts are made.
 *
 * @typedef {object} ComparisonOutline
 * @property {Telling} title
 * @property {string[]} sums
 * @property {OutlinedClaims[]} claims
 * @property {{ title: string, names: { name: Telling, kind: SourceKind }[] }[]} sources
 */

/**
 * @param {Compared} compared
 * @returns {ComparisonOutline}
 */
export function outlineComparison(compared) {
  const { here, there, comparison } = compared;
  const { claims, onlyOld, onlyNew } = comparison;
  /** @param {(pair: ClaimPair) => boolean} isWanted */
  const choose = (isWanted) => claims.filter(isWanted).map((pair) => outlinePair(compared, pair));
  const isNamed = (/** @type {ClaimPair} */ { who }) => who.startsWith('named');
  const isOther = (/** @type {ClaimPair} */ { who }) => who === 'other';
  const isReworded = (/** @type {ClaimPair} */ pair) =>
    pair.wording === 'changed' && !isNamed(pair) && !isOther(pair);
  const isSame = (/** @type {ClaimPair} */ pair) =>
    pair.wording !== 'changed' && !isNamed(pair) && !isOther(pair);
  const onlyHere = onlyNew.map((at) => [tellClaim(here, at, 'here')]);
  const onlyThere = onlyOld.map((at) => [tellClaim(there, at, 'there')]);
  const same = choose(isSame).map(([first]) => (first ? [first] : []));
  /** @type {OutlinedClaims[]} */
  const parts = [
    part(message('compareNamed'), choose(isNamed), message('compareNamedNote')),
    part(message('compareWho'), choose(isOther)),
    part(message('compareWording'), choose(isReworded)),
    part(message('compareClaimsHere', formatNumber(onlyHere.length)), onlyHere, '', true),
    part(message('compareClaimsThere', formatNumber(onlyThere.length)), onlyThere, '', true),
    part(message('compareClaimsSame', formatNumber(same.length)), same, '', true),
  ];
  const sources = outlineSources(compared);
  const [both, ownSources, otherSources] = sources.map(({ names }) => names.length);
  return {
    title: tell('compareWith', there.title ? quote(there.title) : message('comparePasted')),
    sums: [
      tellSum('claims', claims.length, onlyHere.length, onlyThere.length),
      tellSum('namedSources', both ?? 0, ownSources ?? 0, otherSources ?? 0),
    ],
    claims: parts.filter(({ rows }) => rows.length > 0),
    sources: sources.filter(({ names }) => names.length > 0),
  };
}

/**
 * @param {'claims' | 'namedSources'} what
 * @param {number} both
 * @param {number} here
 * @param {number} there
 */
function tellSum(what, both, here, there) {
  const counted =
    what === 'claims' ? countMessage('claims', both) : countMessage('namedSources', both);
  return message('compareSum', counted, formatNumber(here), formatNumber(there));
}

/**
 * @param {string} title
 * @param {ToldClaim[][]} rows
 * @param {string} [note]
 * @param {boolean} [isQuiet]
 * @returns {OutlinedClaims}
 */
function part(title, rows, note = '', isQuiet = false) {
  return { title, rows, note, isQuiet };
}

/**
 * A claim as it is told here, and then there.
 *
 * @param {Compared} compared
 * @param {ClaimPair} pair
 * @returns {ToldClaim[]}
 */
function outlinePair({ here, there }, pair) {
  return [
    tellClaim(here, pair.new, 'here', pair.newChanges),
    tellClaim(there, pair.old, 'there', pair.oldChanges),
  ];
}

/**
 * @param {ComparedArticle} article
 * @param {number} at
 * @param {'here' | 'there'} side
 * @param {TextRange[]} [changes]
 * @returns {ToldClaim}
 */
function tellClaim({ statements, places, link }, at, side, changes = []) {
  const claim = statements.claims[at];
  const { content = '', kind = 'unclear', negated = false, source = null } = claim ?? {};
  const named = source === null ? undefined : statements.sources[source];
  return {
    where: message(side === 'here' ? 'compareHere' : 'compareThere'),
    who: named ? quote(callSource({ name: named.name, kind })) : nameKind(kind),
    kind,
    content: content || message('claimWithoutWords'),
    changes,
    note: negated ? message('noteNegated') : '',
    place: side === 'here' ? (places[at] ?? null) : null,
    link: () => link(at),
  };
}

/** @param {Compared} compared */
function outlineSources({ here, there, comparison }) {
  /** @type {{ name: Telling, kind: SourceKind }[][]} */
  const [both, onlyHere, onlyThere] = [[], [], []];
  for (const pair of comparison.sources) {
    const own = here.statements.sources[pair.new ?? -1];
    const other = there.statements.sources[pair.old ?? -1];
    if (own && other) {
      const isAlike = own.name.toLowerCase() === other.name.toLowerCase();
      const [name, called] = [quote(own.name), quote(other.name)];
      both?.push({ name: isAlike ? name : tell('compareCalled', name, called), kind: own.kind });
    } else if (own) onlyHere?.push({ name: quote(own.name), kind: own.kind });
    else if (other) onlyThere?.push({ name: quote(other.name), kind: other.kind });
  }
  return [
    { title: message('compareBoth'), names: both ?? [] },
    { title: message('compareOnlyHere'), names: onlyHere ?? [] },
    { title: message('compareOnlyThere'), names: onlyThere ?? [] },
  ];
}

/**
 * Cuts a content where its words begin and end to differ from the other's.
 *
 * @param {string} content
 * @param {TextRange[]} changes
 * @returns {{ text: string, isChanged: boolean }[]}
 */
export function cutByChanges(content, changes) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of changes) {
    pieces.push({ text: content.slice(at, start), isChanged: false });
    pieces.push({ text: content.slice(start, end), isChanged: true });
    at = end;
  }
  pieces.push({ text: content.slice(at), isChanged: false });
  return pieces.filter(({ text }) => text !== '');
}
