/** @typedef {import('../shared/page.d.ts').Extent} Extent */
/** @typedef {import('../shared/report.d.ts').Report} Report */

/** What a report says of a page that was not read. */
const REFUSED = ['not_an_article', 'unsupported_language', 'no_text'];

/**
 * Whether nothing of a page was read.
 *
 * @param {Pick<Report, 'status'>} report
 */
export function isRefused({ status }) {
  return REFUSED.includes(status);
}

/**
 * Whether a page is to be read anew, since it was read to one extent, or is just being read, and is
 * wanted to another.
 *
 * @param {Extent} wanted
 * @param {Extent} present
 * @param {Pick<Report, 'status'> | null} report Null while it is being read.
 */
export function mustReadAnew(wanted, present, report) {
  // By now something else may be selected.
  if (wanted === 'selection') return true;
  // To begin by itself is no wish: what a reader asked for stays.
  if (wanted === 'story' || wanted === present) return false;
  // An article is read the same, whether somebody asked for it or not.
  if (wanted === 'page' && present === 'story') return report !== null && isRefused(report);
  return true;
}
