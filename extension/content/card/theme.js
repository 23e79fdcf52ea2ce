/** Text that is lighter than this stands on a dark page; relative luminance without its curve. */
const LIGHT = 0.6;

/**
 * Whether a place on the page is dark, which the system's theme does not tell.
 *
 * @param {Element | null} element
 * @returns {boolean}
 */
export function isDark(element) {
  const color = element ? getComputedStyle(element).color : '';
  const [red, green, blue] = /^rgba?\(/.test(color) ? (color.match(/[\d.]+/g) ?? []) : [];
  if (red === undefined || green === undefined || blue === undefined) {
    return matchMedia('(prefers-color-scheme: dark)').matches;
  }
  return (0.21 * Number(red) + 0.72 * Number(green) + 0.07 * Number(blue)) / 255 > LIGHT;
}
