/** Whether the reader's system has every page shown in its own few colors. */
export function isForced() {
  return matchMedia('(forced-colors: active)').matches;
}
