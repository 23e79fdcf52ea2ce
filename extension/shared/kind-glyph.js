import { draw } from './element.js';

/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * The lines of each kind's glyph, on a field of 16 by 16.
 *
 * @type {Record<SourceKind, string>}
 */
const LINES = {
  named_person:
    'M8 8.2a2.9 2.9 0 1 0 0-5.800a2.900 2.900 0 0 0 0 5.800M2.700 14c.400-3 2.500-4.600 5.300-4.600s4.900 1.600 5.300 4.600',
  organization:
    'M2.500 14V6.500L8 2.700l5.500 3.800V14M1.500 14h13M5.300 14V8.500M8 14V8.500M10.700 14V8.500',
  media:
    'M2 3.500h9.500v9a1.500 1.500 0 0 0 1.500 1.500H3.500A1.500 1.500 0 0 1 2 12.500zM11.500 6H14v6.500a1.500 1.500 0 0 1-3 0M4.500 6.500h4.500M4.500 9h4.500M4.500 11.500h2.500',
  document: 'M3.500 2h6L12.500 5v9h-9zM9.300 2v3.200h3.200M5.800 8h4.400M5.800 10.800h4.400',
  author: 'M2.500 13.500l.900-3.400L11 2.500l2.500 2.500-7.600 7.600zM9.500 4l2.500 2.500',
  collective:
    'M5 7.500a2.200 2.200 0 1 0 0-4.400a2.200 2.200 0 0 0 0 4.400M11 7.500a2.200 2.200 0 1 0 0-4.400a2.200 2.200 0 0 0 0 4.400M1 13.500c.300-2.600 1.900-4 4-4 1.200 0 2.200.500 3 1.300.800-.800 1.800-1.300 3-1.300 2.100 0 3.700 1.400 4 4',
  anonymous:
    'M2.700 14c.400-3 2.500-4.600 5.300-4.600s4.900 1.600 5.300 4.600M5.900 4.400c0-1.300.900-2.200 2.100-2.200s2.200.800 2.200 2c0 1.500-2.100 1.600-2.100 3.100M8.100 9.300v.100',
  unstated: 'M8 2.500a5.500 5.500 0 1 0 .010 0',
  unclear:
    'M8 8.200a2.900 2.900 0 1 0 0-5.800a2.900 2.900 0 0 0 0 5.800M2.700 14c.400-3 2.500-4.600 5.300-4.600s4.900 1.600 5.300 4.600',
};

/**
 * Whose outline is broken, and into what: dashes or, by the line's round ends, dots.
 *
 * @type {Partial<Record<SourceKind, string>>}
 */
const BROKEN = { unstated: '2.4 2.2', unclear: '0.01 2.4' };

/** The glyph of several people without a name. */
const SEVERAL_UNNAMED =
  'M1 14c.300-2.600 1.900-4 4-4s3.700 1.400 4 4M9.600 10.400c.600-.300 1.100-.400 1.700-.400c2 0 3.400 1.400 3.700 4M3.300 4.400c0-1.100.800-1.900 1.800-1.900s1.900.700 1.900 1.700c0 1.300-1.800 1.400-1.800 2.600M5.200 8v.100M9.600 4.400c0-1.100.800-1.900 1.800-1.900s1.900.700 1.900 1.700c0 1.300-1.800 1.400-1.800 2.600M11.500 8v.100';

/**
 * Whether a claim is that of several people without a name, by the words at its place.
 *
 * @param {import('./claim-list.js').Claim} [claim]
 * @returns {boolean}
 */
export function isSeveral(claim) {
  return claim?.attribution.anonymity?.isSeveral ?? false;
}

/**
 * Makes the glyph of a kind, for the eye only: words say the same beside it.
 *
 * @param {SourceKind} kind
 * @param {boolean} [isOfSeveral] Of people without a name, whether they are several.
 * @returns {SVGSVGElement}
 */
export function makeGlyph(kind, isOfSeveral = false) {
  const line = draw('path', {
    d: kind === 'anonymous' && isOfSeveral ? SEVERAL_UNNAMED : LINES[kind],
  });
  const dashes = BROKEN[kind];
  if (dashes) line.setAttribute('stroke-dasharray', dashes);
  return draw(
    'svg',
    { class: `glyph kind-${kind}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    line,
  );
}
