/** @typedef {import('./report.d.ts').Report} Report */

/**
 * The figures of a report that the badge and the popup show.
 *
 * @param {Report} report
 * @returns {import('./protocol.d.ts').Summary}
 */
export function summarize(report) {
  const { status, truncated, attributions, sources } = report;
  return {
    status,
    truncated,
    claims: attributions.length,
    sources: sources.length,
    unnamed: attributions.filter(hasNoName).length,
  };
}

/**
 * Whether a claim's source has no name: an unnamed individual, or nobody at all. A crowd such as
 * "critics" is vague but is not counted.
 *
 * @param {import('./report.d.ts').Attribution} attribution
 * @returns {boolean}
 */
export function hasNoName(attribution) {
  return attribution.kind === 'anonymous' || attribution.kind === 'unstated';
}
