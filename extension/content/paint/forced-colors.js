const FORCED = '(forced-colors: active)';

/** Whether the reader's system has every page shown in its own few colors. */
export function isForced() {
  return matchMedia(FORCED).matches;
}

/**
 * Calls back whenever the system begins to do so, or no more does.
 *
 * @param {() => void} onChange
 * @param {AbortSignal} signal Ends it.
 */
export function watchForced(onChange, signal) {
  matchMedia(FORCED).addEventListener('change', onChange, { signal });
}
