import { compareClaims, spansOf } from './claim-order.js';
import { readSpans } from './claim-words.js';
import { findOrigin, findOriginSource, isCounted, isOther, isTold } from './counted-claims.js';
import { callSource } from './source-name.js';

/** @typedef {import('./protocol.d.ts').Article} Article */
/** @typedef {import('./report.d.ts').Attribution} Attribution */
/** @typedef {import('./report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('./report.d.ts').Report} Report */
/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * One claim in words.
 *
 * @typedef {object} Claim
 * @property {number} index Into the report's attributions.
 * @property {Attribution} attribution
 * @property {boolean} isCounted Whether it is in the counts and shares; see `counted-claims.js`.
 * @property {SourceKind} kind What it is shown to rest on; of what is nobody's claim, the kind of its source.
 * @property {string} content
 * @property {string | null} name The source's; null where nobody is named at all.
 * @property {string} origin What the source is called on which it rests; where nobody is named, the words at
 *   this place.
 * @property {string} sourceText The words that name the source at this place.
 * @property {string} cue
 * @property {string[]} chain What those are called it came through, the nearest to the article first.
 * @property {string} grounds The words that give a reason for anonymity.
 */

/**
 * One source with its claims that rest on one kind, or all claims of one kind that no source stands
 * behind. What a named source passes on from one without a name is among the claims of the latter.
 *
 * @typedef {object} SourceEntry
 * @property {string} key Tells it from the others of its article.
 * @property {string | null} name What it is called; null where nobody is named at all.
 * @property {SourceKind} kind
 * @property {Claim[]} claims In the order of the article.
 * @property {Claim[]} others Plans, wishes, labels and that there was no answer, in the same order.
 * @property {number} share Of the words of all claims that count, from 0 to 1.
 */

/**
 * All claims of an article, as its reader meets them.
 *
 * @param {Pick<Article, 'report' | 'blocks'>} article
 * @returns {Claim[]}
 */
export function listClaims({ report, blocks }) {
  if (!report) return [];
  /** @param {BlockSpan[]} spans */
  const read = (spans) => readSpans(blocks, spans);
  return report.attributions
    .map((attribution, index) => {
      const sourceText = read(attribution.source);
      return {
        index,
        attribution,
        isCounted: isCounted(report.attributions, attribution),
        kind: attribution.restsOn ?? attribution.kind,
        content: read(attribution.content),
        name: findSource(report, attribution)?.name ?? null,
        origin: findOriginSource(report, attribution)?.name ?? sourceText,
        sourceText,
        cue: read(attribution.cue),
        chain: attribution.chain.flatMap((at) => report.sources[at] ?? []).map(callSource),
        grounds: read(attribution.anonymity?.grounds ?? []),
      };
    })
    .sort((a, b) => compareClaims(a.attribution, b.attribution));
}

/**
 * All that the panel lists of an article: the claims that are told by themselves, then plans, wishes and
 * labels, each part in the order of the article.
 *
 * @param {Article} article
 * @returns {Claim[]}
 */
export function listCoreFirst(article) {
  const claims = listClaims(article);
  const all = article.report?.attributions ?? [];
  return [...claims.filter(({ attribution }) => isTold(all, attribution)), ...listOthers(claims)];
}

/**
 * Gathers claims by their source, in the order in which the sources first occur; what speakers say of
 * their own saying or thinking is left out.
 *
 * @param {Report} report
 * @param {Claim[]} claims
 * @returns {SourceEntry[]}
 */
export function groupClaims(report, claims) {
  /** @type {Map<string, SourceEntry>} */
  const entries = new Map();
  for (const claim of claims) {
    const { attribution } = claim;
    const isOne = isTold(report.attributions, attribution);
    if (!isOne && !isOther(attribution) && !attribution.noAnswer) continue;
    const empty = makeEntry(report, claim);
    const entry = entries.get(empty.key) ?? empty;
    entries.set(entry.key, entry);
    (isOne ? entry.claims : entry.others).push(claim);
    if (claim.isCounted) entry.share += attribution.words / (report.account.words || 1);
  }
  return [...entries.values()];
}

/**
 * Makes the entry of a claim's source, without any claims.
 *
 * @param {Report} report
 * @param {Claim} claim
 * @returns {SourceEntry}
 */
export function makeEntry(report, { attribution, kind }) {
  const source = findOriginSource(report, attribution);
  const key = source ? `${source.name} ${findOrigin(attribution)} ${kind}` : kind;
  const name = source ? callSource({ name: source.name, kind }) : null;
  return { key, name, kind, claims: [], others: [], share: 0 };
}

/**
 * What stands apart from the claims of all sources: plans, wishes and labels.
 *
 * @param {Claim[]} claims
 * @returns {Claim[]} In the order in which they were.
 */
export function listOthers(claims) {
  return claims.filter(({ attribution }) => isOther(attribution));
}

/**
 * @param {Report} report
 * @param {Attribution} attribution
 */
function findSource({ sources }, { sourceId }) {
  return sourceId == null ? undefined : sources[sourceId];
}

/**
 * The part of the story that a claim's content takes up.
 *
 * @typedef {object} Stretch
 * @property {Claim} claim
 * @property {number} start From 0, the story's beginning, to 1, its end.
 * @property {number} end
 */

/**
 * Where in the story each claim stands that counts.
 *
 * @param {Article} article
 * @param {Claim[]} claims
 * @returns {Stretch[]}
 */
export function locateClaims({ report, blocks }, claims) {
  /** @type {Map<number, number>} */
  const offsets = new Map();
  let length = 0;
  for (const block of report?.story ?? []) {
    offsets.set(block, length);
    length += blocks[block]?.length ?? 0;
  }
  return claims.flatMap((claim) => {
    if (!claim.isCounted) return [];
    const spans = claim.attribution.content;
    return (spans.length > 0 ? spans : spansOf(claim.attribution)).flatMap((span) => {
      const offset = offsets.get(span.block);
      if (offset === undefined || length === 0) return [];
      return [{ claim, start: (offset + span.start) / length, end: (offset + span.end) / length }];
    });
  });
}
