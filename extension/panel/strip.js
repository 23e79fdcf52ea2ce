import { draw } from '../shared/element.js';
import { isUnnamed, KINDS } from '../shared/kinds.js';
import { message } from '../shared/localize.js';

/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('../shared/claim-list.js').Stretch} Stretch */

const HEIGHT = 44;
/** Where the line between claims with a name, above, and those without, below, runs. */
const LINE = 21;
/** How far each kind's claims reach from the line. */
const REACH = { named: 16, unnamed: 18, unclear: 4 };
/** A claim is drawn at least so wide, as a part of the story. */
const MIN_WIDTH = 0.006;
/** To so many places after the point the parts of a story are written. */
const DIGITS = 5;

/**
 * Draws where in the story claims stand: above the line those with a name behind them, below it
 * those without, and small upon it those of which that is not clear. All claims of a kind are one shape: a
 * browser takes long to draw hundreds.
 *
 * @param {Stretch[]} stretches
 * @returns {SVGSVGElement}
 */
export function drawStrip(stretches) {
  const label = [message('stripLabel', message('withName'), message('withoutName'))];
  if (stretches.some(({ claim }) => claim.kind === 'unclear')) {
    label.push(message('stripUnclear'));
  }
  const strip = draw('svg', {
    class: 'strip',
    role: 'img',
    height: HEIGHT,
    'aria-label': label.join(' '),
  });
  const line = draw('line', { class: 'line', x1: '0', x2: '100%', y1: LINE, y2: LINE });
  for (const kind of KINDS) {
    const own = stretches.filter(({ claim }) => claim.kind === kind);
    if (own.length > 0) strip.append(...drawKind(kind, own));
  }
  const here = draw('rect', { id: 'here', class: 'here', x: '0', width: 2, height: HEIGHT });
  here.setAttribute('visibility', 'hidden');
  strip.append(line, here);
  return strip;
}

/**
 * Draws the claims of a kind: its pattern all along the strip, cut to where they stand.
 *
 * @param {SourceKind} kind
 * @param {Stretch[]} stretches
 */
function drawKind(kind, stretches) {
  const id = `strip-${kind}`;
  const shape = stretches.map((stretch) => {
    const [start, width] = [stretch.start, findEnd(stretch) - stretch.start];
    return `M${start.toFixed(DIGITS)} 0h${width.toFixed(DIGITS)}v1h${(-width).toFixed(DIGITS)}z`;
  });
  const cut = draw('clipPath', { id, clipPathUnits: 'objectBoundingBox' });
  cut.append(draw('path', { d: shape.join('') }));
  const look = { fill: `url(#fill-${kind})`, 'clip-path': `url(#${id})` };
  return [cut, draw('rect', { 'data-places': kind, width: '100%', ...findReach(kind), ...look })];
}

/**
 * The claim that stands in the strip where something happened.
 *
 * @param {Stretch[]} stretches
 * @param {MouseEvent} event
 * @returns {number | null} Its index into the report's attributions.
 */
export function findClaimAt(stretches, { target, clientX }) {
  const places = /** @type {Element} */ (target).closest('[data-places]');
  if (!places) return null;
  const { left, width } = places.getBoundingClientRect();
  const at = (clientX - left) / width;
  const distance = (/** @type {Stretch} */ stretch) =>
    Math.max(stretch.start - at, at - findEnd(stretch), 0);
  const [nearest] = stretches
    .filter(({ claim }) => claim.kind === places.getAttribute('data-places'))
    .sort((a, b) => distance(a) - distance(b));
  return nearest?.claim.index ?? null;
}

/**
 * Shows in the strip where the reader is.
 *
 * @param {Stretch[]} stretches
 * @param {number | null} claim
 */
export function showPlace(stretches, claim) {
  const here = document.getElementById('here');
  const stretch = stretches.find((candidate) => candidate.claim.index === claim);
  here?.setAttribute('visibility', stretch ? 'visible' : 'hidden');
  if (stretch) here?.setAttribute('x', `${stretch.start * 100}%`);
}

/**
 * Where a claim's mark ends in the strip, from 0 to 1.
 *
 * @param {Stretch} stretch
 */
function findEnd({ start, end }) {
  return Math.min(1, Math.max(end, start + MIN_WIDTH));
}

/**
 * How high in the strip a claim stands, and how high it is.
 *
 * @param {SourceKind} kind
 */
function findReach(kind) {
  const { named, unnamed, unclear } = REACH;
  if (kind === 'unclear') return { y: LINE - unclear, height: 2 * unclear };
  return isUnnamed(kind)
    ? { y: LINE + 2, height: unnamed }
    : { y: LINE - 2 - named, height: named };
}
