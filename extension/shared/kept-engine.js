/** @typedef {import('./page.d.ts').Page} Page */
/** @typedef {import('./report.d.ts').Report} Report */

/**
 * What the background asks of the kept engine, over a line: to read a page, or to leave claims out
 * of a report, indexes into its attributions.
 *
 * @typedef {{ page: Page } | { report: Report, claims: number[] }} KeptRequest
 */

/**
 * The answer; without a report where the engine failed on just that.
 *
 * @typedef {{ report: Report | null }} KeptResponse
 */

/** What the kept engine says first: that it is there, and hears. */
export const HEARD = 'heard';

/** The page that keeps the engine. */
export const KEEPER = 'keeper/keeper.html';

/** For how long it is kept after the last page was read, in milliseconds. */
export const KEPT_MS = 15 * 60_000;
