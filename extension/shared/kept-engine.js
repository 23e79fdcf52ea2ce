/** The channel on which the background tells that it has read a page. */
export const ENGINE_USED = 'engine-used';

/** For how long the compiled engine is kept after the last page, in milliseconds. */
export const KEPT_MS = 15 * 60_000;
