import { findOrigin, isCounted, isOther } from './counted-claims.js';

/** @typedef {import('./report.d.ts').Account} Account */
/** @typedef {import('./report.d.ts').Passed} Passed */
/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * What of a reading no report tells.
 *
 * @typedef {object} ReadingFacts
 * @property {number} [hidden] How many claims were left out of the report.
 * @property {import('./page.d.ts').Extent} [extent] What of the page was to be read.
 * @property {boolean} [isFolded] Whether the page has folded away some of the text.
 */

/**
 * The figures of a report that the badge, the popup and the panel's first sentence show. What counts
 * is what the report's account counts.
 *
 * @param {import('./report.d.ts').Report} report
 * @param {ReadingFacts} [facts]
 * @returns {import('./protocol.d.ts').Summary}
 */
export function summarize(report, { hidden = 0, extent = 'story', isFolded = false } = {}) {
  const { status, truncated, attributions, sources, account, coverage } = report;
  const { claims, anonymousClaims, mostUsedAnonymous } = account;
  const { isArticle, paragraphs, partial, passed } = coverage;
  const unstated = countKind(account, 'unstated');
  const name = mostUsedAnonymous && sources[mostUsedAnonymous.source]?.name;
  return {
    status,
    truncated,
    claims,
    sources: countSources(attributions),
    unnamed: anonymousClaims + unstated,
    rests: account.kinds.map(({ kind, share, claims }) => {
      const origins = findOrigins(attributions, kind);
      const [only] = origins.size === 1 ? origins : [];
      const name = only === undefined ? null : (sources[only]?.name ?? null);
      return { kind, share, claims, sources: origins.size, name };
    }),
    anonymous: anonymousClaims,
    unstated,
    unclear: countKind(account, 'unclear'),
    mostUsed: name ? { name, claims: mostUsedAnonymous.claims } : null,
    others: attributions.filter(isOther).length,
    hidden,
    extent,
    coverage: { isArticle, paragraphs, partial, passed: countReasons(passed), isFolded },
  };
}

/**
 * The same of an article, with all that is known of how it was read.
 *
 * @param {import('./protocol.d.ts').Article & { report: import('./report.d.ts').Report }} article
 * @returns {import('./protocol.d.ts').Summary}
 */
export function summarizeArticle({ state, report, hidden }) {
  return 'summary' in state ? state.summary : summarize(report, { hidden: hidden.length });
}

/**
 * How many blocks were passed by for which reason, most first.
 *
 * @param {Passed[]} passed
 */
function countReasons(passed) {
  /** @type {Map<import('./report.d.ts').PassedReason, number>} */
  const counts = new Map();
  for (const { reason } of passed) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, blocks]) => ({ reason, blocks }))
    .sort((a, b) => b.blocks - a.blocks);
}

/**
 * @param {Account} account
 * @param {SourceKind} wanted
 */
function countKind({ kinds }, wanted) {
  return kinds.find(({ kind }) => kind === wanted)?.claims ?? 0;
}

/**
 * How many sources the claims come from that count: a "he" who is not clear may be any of the others, and of
 * whom the article but tells plans and wishes, or what others say of them, none of these claims comes.
 *
 * @param {import('./report.d.ts').Attribution[]} attributions The report's.
 */
function countSources(attributions) {
  const counted = attributions.filter((one) => isCounted(attributions, one));
  const known = counted.filter(({ restsOn }) => restsOn !== 'unclear');
  return new Set(known.flatMap((one) => findOrigin(one) ?? [])).size;
}

/**
 * From which sources the claims come that count and rest on a kind.
 *
 * @param {import('./report.d.ts').Attribution[]} attributions The report's.
 * @param {SourceKind} kind
 */
function findOrigins(attributions, kind) {
  const own = attributions.filter((one) => one.restsOn === kind && isCounted(attributions, one));
  return new Set(own.flatMap((one) => findOrigin(one) ?? []));
}
