import { draw, make } from '../shared/element.js';
import { makeSwatch } from '../shared/kind-fill.js';
import { nameKind } from '../shared/kind-words.js';
import { KINDS } from '../shared/kinds.js';
import { countMessage, formatShare, message } from '../shared/localize.js';

/** @typedef {import('../shared/report.d.ts').Account} Account */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */

const BAR_HEIGHT = 22;

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

/** @param {Account['kinds']} kinds */
function orderKinds(kinds) {
  return [...kinds].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** @param {number} share */
function percent(share) {
  return `${share * 100}%`;
}
