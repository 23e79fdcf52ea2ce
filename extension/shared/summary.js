/** @typedef {import('./report.d.ts').Account} Account */
/** @typedef {import('./report.d.ts').Source} Source */
/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * The figures of a report that the badge, the popup and the panel's first sentence show. What counts
 * is what the report's account counts: the outermost of the core claims.
 *
 * @param {import('./report.d.ts').Report} report
 * @param {number} [hidden] How many claims were left out of it.
 * @returns {import('./protocol.d.ts').Summary}
 */
export function summarize({ status, truncated, attributions, sources, account }, hidden = 0) {
  const { claims, anonymousClaims, mostUsedAnonymous } = account;
  const unstated = countKind(account, 'unstated');
  const name = mostUsedAnonymous && sources[mostUsedAnonymous.source]?.name;
  return {
    status,
    truncated,
    claims,
    sources: sources.filter((source) => speaks(source, attributions)).length,
    unnamed: anonymousClaims + unstated,
    anonymous: anonymousClaims,
    unstated,
    unclear: countKind(account, 'unclear'),
    mostUsed: name ? { name, claims: mostUsedAnonymous.claims } : null,
    others: attributions.filter(({ core }) => !core).length,
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
 * Whether a source is one more that claims come from: a "he" who is not clear may be any of the
 * others, and of whom the article but tells plans and wishes, no claim comes.
 *
 * @param {Source} source
 * @param {import('./report.d.ts').Attribution[]} all The report's.
 */
function speaks({ kind, attributions }, all) {
  return kind !== 'unclear' && attributions.some((at) => all[at]?.core);
}
