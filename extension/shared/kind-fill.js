import { draw } from './element.js';
import { KINDS } from './kinds.js';

/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * A tile of a kind's pattern: its size, how far it is turned in degrees, and what is drawn on it.
 * Each resembles the line that underlines the kind's claims, on a wash of the kind's tint.
 *
 * @typedef {object} Tile
 * @property {number} width
 * @property {number} height
 * @property {number} [turn]
 * @property {SVGElement[]} shapes
 */

/** @type {Record<SourceKind, () => Tile>} */
const TILES = {
  named_person: () => ({ width: 4, height: 4, shapes: [bar(0, 0, 4, 4)] }),
  organization: () => ({ width: 4, height: 5, shapes: [bar(0, 1, 4, 3)] }),
  media: () => ({ width: 6, height: 4, shapes: [bar(0, 0, 4, 4)] }),
  document: () => ({ width: 4, height: 4, shapes: [dot(2, 2, 1.3)] }),
  author: () => ({ width: 8, height: 8, shapes: [bar(0, 3.5, 8, 1)] }),
  collective: () => ({ width: 6, height: 6, turn: 45, shapes: [bar(0, 0, 3, 6)] }),
  anonymous: () => ({
    width: 6,
    height: 5,
    shapes: [line('M-1.500 4.500L1.500 1L4.500 4.500L7.500 1')],
  }),
  unstated: () => ({ width: 7, height: 7, shapes: [dot(3.5, 3.5, 2.4)] }),
  unclear: () => ({ width: 6, height: 6, shapes: [dot(1.5, 1.5, 0.8), dot(4.5, 4.5, 0.8)] }),
};

/**
 * Makes the patterns that tell kinds apart in a picture, for `fill: url(#fill-KIND)`.
 *
 * @returns {SVGSVGElement}
 */
export function makeFills() {
  const patterns = KINDS.map((kind) => {
    const { width, height, turn, shapes } = TILES[kind]();
    const pattern = draw(
      'pattern',
      { id: `fill-${kind}`, class: `kind-${kind}`, width, height, patternUnits: 'userSpaceOnUse' },
      draw('rect', { class: 'wash', width, height }),
      ...shapes,
    );
    if (turn) pattern.setAttribute('patternTransform', `rotate(${turn})`);
    return pattern;
  });
  return draw(
    'svg',
    { class: 'fills', width: 0, height: 0, 'aria-hidden': 'true' },
    draw('defs', {}, ...patterns),
  );
}

/**
 * Makes a small field of a kind's pattern.
 *
 * @param {SourceKind} kind
 * @returns {SVGSVGElement}
 */
export function makeSwatch(kind) {
  return draw(
    'svg',
    { class: `swatch kind-${kind}`, viewBox: '0 0 20 12', 'aria-hidden': 'true' },
    draw('rect', { width: 20, height: 12, rx: 2, fill: `url(#fill-${kind})` }),
  );
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 */
function bar(x, y, width, height) {
  return draw('rect', { class: 'ink', x, y, width, height });
}

/**
 * @param {number} cx
 * @param {number} cy
 * @param {number} r
 */
function dot(cx, cy, r) {
  return draw('circle', { class: 'ink', cx, cy, r });
}

/** @param {string} d */
function line(d) {
  return draw('path', { class: 'ink line', d });
}
