/** @typedef {import('./page.d.ts').Page} Page */
/** @typedef {import('./report.d.ts').Report} Report */

/**
 * What the background asks of the kept engine, over a port of its own: to read a page, or to leave
 * claims out of a report, indexes into its attributions.
 *
 * @typedef {{ page: Page } | { report: Report, claims: number[] }} KeptRequest
 */

/**
 * The answer; without a report where the engine failed on just that.
 *
 * @typedef {{ report: Report | null }} KeptResponse
 */

/** The page that keeps the engine. */
export const KEEPER = 'keeper/keeper.html';

/** For how long it is kept after the last page was read, in milliseconds. */
export const KEPT_MS = 15 * 60_000;
