import { draw, make } from '../shared/element.js';
import { makeSwatch } from '../shared/kind-fill.js';
import { nameKind } from '../shared/kind-words.js';
import { isUnnamed, KINDS } from '../shared/kinds.js';
import { countMessage, formatShare, message } from '../shared/localize.js';

/** @typedef {import('../shared/report.d.ts').Account} Account */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('../shared/claim-list.js').Stretch} Stretch */

const BAR_HEIGHT = 22;
const STRIP_HEIGHT = 44;
/** Where the line between claims with a name, above, and those without, below, runs. */
const STRIP_LINE = 21;
/** How far each kind's claims reach from the line. */
const REACH = { named: 16, unnamed: 18, unclear: 4 };
/** A claim is drawn at least so wide, in percent of the story. */
const MIN_WIDTH = 0.6;

/**
 * Draws how the attributed words are shared among the kinds of sources.
 *
 * @param {Account} account
 * @returns {SVGSVGElement}
 */
export function drawShares({ kinds }) {
  const ordered = orderKinds(kinds);
  const label = ordered.map(({ kind, share }) => `${nameKind(kind)} ${formatShare(share)}`);
  const bar = draw('svg', {
    class: 'shares',
    role: 'img',
    height: BAR_HEIGHT,
    'aria-label': message('sharesLabel', label.join(', ')),
  });
  let x = 0;
  for (const { kind, share } of ordered) {
    const place = { x: percent(x), width: percent(share), height: BAR_HEIGHT };
    bar.append(draw('rect', { ...place, fill: `url(#fill-${kind})` }));
    x += share;
    if (x < 0.999)
      bar.append(draw('rect', { class: 'seam', x: percent(x), width: 2, height: BAR_HEIGHT }));
  }
  return bar;
}

/**
 * Makes the buttons that say how much rests on each kind and show its sources alone.
 *
 * @param {Account} account
 * @param {Set<SourceKind>} chosen
 * @returns {HTMLLIElement[]}
 */
export function makeKindButtons({ kinds }, chosen) {
  return orderKinds(kinds).map(({ kind, share, claims }) =>
    make(
      'li',
      {},
      make(
        'button',
        { type: 'button', 'data-kind': kind, 'aria-pressed': String(chosen.has(kind)) },
        makeSwatch(kind),
        make('span', { class: 'kind' }, nameKind(kind)),
        make('span', { class: 'count' }, countMessage('claims', claims)),
        make('span', { class: 'share' }, formatShare(share)),
      ),
    ),
  );
}

/**
 * Draws where in the story claims stand: above the line those with a name behind them, below it
 * those without, and small upon it those of which that is not clear.
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
    height: STRIP_HEIGHT,
    'aria-label': label.join(' '),
  });
  const line = draw('line', { class: 'line', x1: '0', x2: '100%', y1: STRIP_LINE, y2: STRIP_LINE });
  for (const { claim, start, end } of stretches) {
    const { kind } = claim;
    const place = {
      x: percent(start),
      width: `${Math.max(MIN_WIDTH, (end - start) * 100)}%`,
      ...findReach(kind),
    };
    strip.append(draw('rect', { ...place, 'data-claim': claim.index, fill: `url(#fill-${kind})` }));
  }
  const here = draw('rect', { id: 'here', class: 'here', x: '0', width: 2, height: STRIP_HEIGHT });
  here.setAttribute('visibility', 'hidden');
  strip.append(line, here);
  return strip;
}

/**
 * How high in the strip a claim stands, and how high it is.
 *
 * @param {SourceKind} kind
 */
function findReach(kind) {
  const { named, unnamed, unclear } = REACH;
  if (kind === 'unclear') return { y: STRIP_LINE - unclear, height: 2 * unclear };
  return isUnnamed(kind)
    ? { y: STRIP_LINE + 2, height: unnamed }
    : { y: STRIP_LINE - 2 - named, height: named };
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
  if (stretch) here?.setAttribute('x', percent(stretch.start));
}

/** @param {Account['kinds']} kinds */
function orderKinds(kinds) {
  return [...kinds].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** @param {number} share */
function percent(share) {
  return `${share * 100}%`;
}
