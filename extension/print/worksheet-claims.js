import { listClaims } from '../shared/claim-list.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */

/** So many claims fit on one page, each with room to write. */
export const MAX_CLAIMS = 6;
const MAX_PER_SOURCE = 2;
/** A claim of fewer words gives a pupil nothing to think about. */
const MIN_WORDS = 3;
/** A claim of so many words can be thought about by itself, and stands on the sheet as a whole. */
const WHOLE = { least: 6, most: 20 };
/** In which order kinds have their turn: first what has no name, last what is not clear. */
const TURNS = /** @type {SourceKind[]} */ ([
  'anonymous',
  'named_person',
  'unstated',
  'document',
  'collective',
  'organization',
  'media',
  'author',
  'unclear',
]);

/**
 * The claims that may stand on a worksheet: those that count, but for what is too short to think about,
 * and what a headline says, which the text says once more.
 *
 * @param {Article} article
 * @returns {Claim[]} In the order of the article.
 */
export function listEligible(article) {
  const headings = new Set(article.headings);
  return listClaims(article).filter(
    ({ attribution, isCounted, content }) =>
      isCounted &&
      countWords(content) >= MIN_WORDS &&
      !attribution.content.some(({ block }) => headings.has(block)),
  );
}

/**
 * Chooses the claims that are worth a pupil's time: of each kind in turn the one that is most of a whole
 * and surest, not too many from one source.
 *
 * @param {Claim[]} eligible In the order of the article.
 * @returns {Claim[]} In the same order.
 */
export function chooseClaims(eligible) {
  /** @type {Map<SourceKind, Claim[]>} */
  const byKind = new Map(TURNS.map((kind) => [kind, []]));
  for (const claim of eligible) byKind.get(claim.kind)?.push(claim);
  for (const claims of byKind.values()) claims.sort((a, b) => judge(b) - judge(a));
  /** @type {Set<Claim>} */
  const chosen = new Set();
  /** @type {Map<number, number>} How many each source has; those of nobody are each by themselves. */
  const taken = new Map();
  const takeOne = (/** @type {Claim[]} */ claims) => {
    for (let claim = claims.shift(); claim; claim = claims.shift()) {
      const { sourceId } = claim.attribution;
      const count = sourceId == null ? 0 : (taken.get(sourceId) ?? 0);
      if (count >= MAX_PER_SOURCE) continue;
      if (sourceId != null) taken.set(sourceId, count + 1);
      chosen.add(claim);
      return;
    }
  };
  while (chosen.size < MAX_CLAIMS && [...byKind.values()].some(({ length }) => length > 0)) {
    for (const claims of byKind.values()) if (chosen.size < MAX_CLAIMS) takeOne(claims);
  }
  return eligible.filter((claim) => chosen.has(claim));
}

/**
 * How much a claim is worth a pupil's time, more for more.
 *
 * @param {Claim} claim
 */
function judge({ content, attribution }) {
  const words = countWords(content);
  const isInOnePiece = attribution.content.length === 1;
  const isWhole = isInOnePiece && words >= WHOLE.least && words <= WHOLE.most;
  return (isWhole ? 1 : 0) + attribution.confidence;
}

/** @param {string} text */
function countWords(text) {
  return text.split(' ').length;
}
