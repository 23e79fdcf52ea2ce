import { draw, make } from '../shared/element.js';
import { makeSwatch } from '../shared/kind-fill.js';
import { nameKind } from '../shared/kind-words.js';
import { formatShare, message } from '../shared/localize.js';
import { makePreview } from '../shared/mark-preview.js';
import { defaultSettings } from '../shared/settings.js';

/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */

/**
 * An invented article's shares.
 *
 * @type {{ kind: SourceKind, share: number }[]}
 */
const SHARES = [
  { kind: 'named_person', share: 0.46 },
  { kind: 'document', share: 0.23 },
  { kind: 'anonymous', share: 0.31 },
];
const BAR_HEIGHT = 20;

/** Makes the picture of a text with its marks. */
export function drawMarksPicture() {
  return makePreview(defaultSettings());
}

/** Draws the picture of the toolbar's button with its count. */
export function drawButtonPicture() {
  return make(
    'div',
    { class: 'toolbar', 'aria-hidden': 'true' },
    make('span', { class: 'address' }),
    make(
      'span',
      { class: 'icon' },
      make('img', { src: '../icons/48.png', alt: '' }),
      make('span', { class: 'badge' }, '7'),
    ),
  );
}

/** Draws the picture of the side panel. */
export function drawPanelPicture() {
  const bar = draw('svg', { class: 'bar', height: BAR_HEIGHT, 'aria-hidden': 'true' });
  let x = 0;
  for (const { kind, share } of SHARES) {
    const place = { x: `${x * 100}%`, width: `${share * 100}%`, height: BAR_HEIGHT };
    bar.append(draw('rect', { ...place, fill: `url(#fill-${kind})` }));
    x += share;
  }
  const rows = SHARES.map(({ kind, share }) =>
    make('li', {}, makeSwatch(kind), nameKind(kind), make('strong', {}, formatShare(share))),
  );
  return [make('p', { class: 'title' }, message('pictureTitle')), bar, make('ul', {}, ...rows)];
}
