/** @typedef {import('./report.d.ts').Account} Account */
/** @typedef {import('./report.d.ts').Source} Source */
/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * The figures of a report that the badge, the popup and the panel's first sentence show. Claims
 * inside claims are not counted.
 *
 * @param {import('./report.d.ts').Report} report
 * @param {number} [hidden] How many claims were left out of it.
 * @returns {import('./protocol.d.ts').Summary}
 */
export function summarize({ status, truncated, sources, account }, hidden = 0) {
  const { claims, anonymousClaims, mostUsedAnonymous } = account;
  const unstated = countKind(account, 'unstated');
  const name = mostUsedAnonymous && sources[mostUsedAnonymous.source]?.name;
  return {
    status,
    truncated,
    claims,
    sources: sources.filter(isKnown).length,
    unnamed: anonymousClaims + unstated,
    anonymous: anonymousClaims,
    unstated,
    unclear: countKind(account, 'unclear'),
    mostUsed: name ? { name, claims: mostUsedAnonymous.claims } : null,
    hidden,
  };
}

/**
 * @param {Account} account
 * @param {SourceKind} wanted
 */
function countKind({ kinds }, wanted) {
  return kinds.find(({ kind }) => kind === wanted)?.claims ?? 0;
}

/**
 * Whether a source is one more that claims come from: a "he" who is not clear may be any of the others.
 *
 * @param {Source} source
 */
function isKnown({ kind, attributions }) {
  return attributions.length > 0 && kind !== 'unclear';
}
