import { isUnnamed } from './kinds.js';

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
    unnamed: attributions.filter(({ kind }) => isUnnamed(kind)).length,
  };
}
