/**
 * The figures of a report that the badge, the popup and the panel's first sentence show. Claims
 * inside claims are not counted.
 *
 * @param {import('./report.d.ts').Report} report
 * @param {number} [hidden] How many claims were left out of it.
 * @returns {import('./protocol.d.ts').Summary}
 */
export function summarize({ status, truncated, sources, account }, hidden = 0) {
  const { claims, kinds, anonymousClaims, mostUsedAnonymous } = account;
  const unstated = kinds.find(({ kind }) => kind === 'unstated')?.claims ?? 0;
  const name = mostUsedAnonymous && sources[mostUsedAnonymous.source]?.name;
  return {
    status,
    truncated,
    claims,
    sources: sources.filter(({ attributions }) => attributions.length > 0).length,
    unnamed: anonymousClaims + unstated,
    anonymous: anonymousClaims,
    unstated,
    mostUsed: name ? { name, claims: mostUsedAnonymous.claims } : null,
    hidden,
  };
}
