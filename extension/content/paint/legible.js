import { getParentElement } from '../nodes.js';
import { isForced } from './forced-colors.js';
import { hasColoredOpenings, Openings } from './openings.js';

/** @typedef {import('./marks.js').Marks} Marks */

/** How far, of 255, each part of a color may be from another for the two to look alike. */
const ALIKE = 40;

/** The end of the names of what lets backgrounds shine through letters that are marked. */
export const CLEAR = '-clear';

/**
 * Takes out of marks what would make text illegible. Browsers paint text under a highlight in its
 * `color`, whatever its `-webkit-text-fill-color` is. Where that is transparent, as in headlines that
 * show a gradient through their letters, a further highlight takes the color away again. Where it is
 * a color of its own, no highlight can bring it back: such text is left without a mark.
 *
 * @param {Marks} marks
 * @param {string} clear The name of that further highlight.
 * @returns {Marks}
 */
export function leaveLegible(marks, clear) {
  // Marks have a color and a background of their own there.
  if (isForced()) return marks;
  const looks = new Looks();
  const openings = hasColoredOpenings() ? new Openings() : null;
  /** @type {Marks} */
  const legible = new Map();
  /** @type {StaticRange[]} */
  const through = [];
  for (const [name, ranges] of marks) {
    const kept = ranges.flatMap((range) => {
      const look = looks.of(range);
      if (look === 'filled') return [];
      const rest = openings ? openings.cutOff(range) : range;
      if (rest && look === 'clear') through.push(rest);
      return rest ?? [];
    });
    legible.set(name, kept);
  }
  if (through.length > 0) legible.set(clear, through);
  return legible;
}

/** How text is painted that is not marked, asked once for each element. */
class Looks {
  /** @type {Map<Element, 'plain' | 'clear' | 'filled'>} */
  #known = new Map();

  /**
   * @param {StaticRange} range Within one text node.
   * @returns {'plain' | 'clear' | 'filled'}
   */
  of({ startContainer }) {
    const element = getParentElement(startContainer);
    if (!element) return 'plain';
    const known = this.#known.get(element);
    if (known) return known;
    const look = tellLook(element);
    this.#known.set(element, look);
    return look;
  }
}

/** @param {Element} element */
function tellLook(element) {
  const {
    color,
    webkitTextFillColor: fill,
    webkitTextStrokeColor: stroke,
    webkitTextStrokeWidth: width,
  } = getComputedStyle(element);
  // Outlines, too, are painted in the color of the text.
  if (Number.parseFloat(width) > 0 && stroke !== color) return 'filled';
  if (fill === color || isAlike(fill, color)) return 'plain';
  return isTransparent(fill) ? 'clear' : 'filled';
}

/** @param {string} color As browsers compute it. */
function isTransparent(color) {
  if (color === 'transparent') return true;
  return /^rgba\(.*,\s*0\)$|\/\s*0%?\)$/.test(color);
}

/**
 * Whether two colors look alike, as far as they are written in red, green and blue.
 *
 * @param {string} a
 * @param {string} b
 */
function isAlike(a, b) {
  if (!/^rgba?\(/.test(a) || !/^rgba?\(/.test(b)) return false;
  const [one, other] = [a, b].map((color) => (color.match(/[\d.]+/g) ?? []).map(Number));
  const [alpha = 1, otherAlpha = 1] = [one?.[3], other?.[3]];
  if (Math.abs(alpha - otherAlpha) > ALIKE / 255) return false;
  return [0, 1, 2].every((at) => Math.abs((one?.[at] ?? 0) - (other?.[at] ?? 0)) <= ALIKE);
}
