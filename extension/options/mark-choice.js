import { make } from '../shared/element.js';
import { makeGlyph } from '../shared/kind-glyph.js';
import { explainKind, nameKind } from '../shared/kind-words.js';
import { KINDS } from '../shared/kinds.js';
import { message } from '../shared/localize.js';
import { INTENSITIES } from '../shared/settings.js';

/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('../shared/settings.js').Intensity} Intensity */

/** @type {Record<Intensity, { name: string, meaning: string }>} */
const WORDS = {
  unnamed: { name: 'intensityUnnamed', meaning: 'intensityUnnamedMeaning' },
  claims: { name: 'intensityClaims', meaning: 'intensityClaimsMeaning' },
  all: { name: 'intensityAll', meaning: 'intensityAllMeaning' },
};

/**
 * Makes the choice of how much is marked.
 *
 * @param {Intensity} chosen
 * @param {(intensity: Intensity) => void} onChange
 * @returns {HTMLLabelElement[]}
 */
export function makeIntensityChoice(chosen, onChange) {
  return INTENSITIES.map((intensity) => {
    const { name, meaning } = WORDS[intensity];
    const radio = make('input', { type: 'radio', name: 'intensity', value: intensity });
    radio.checked = intensity === chosen;
    radio.addEventListener('change', () => onChange(intensity));
    const note = make('span', { class: 'note' }, message(meaning));
    return make('label', {}, radio, make('span', {}, message(name)), note);
  });
}

/**
 * Makes the choice of which kinds of sources have their claims marked.
 *
 * @param {SourceKind[]} hidden
 * @param {(hidden: SourceKind[]) => void} onChange
 * @returns {HTMLLabelElement[]}
 */
export function makeKindChoice(hidden, onChange) {
  const chosen = new Set(KINDS.filter((kind) => !hidden.includes(kind)));
  return KINDS.map((kind) => {
    const box = make('input', { type: 'checkbox', value: kind });
    box.checked = chosen.has(kind);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(kind);
      else chosen.delete(kind);
      onChange(KINDS.filter((candidate) => !chosen.has(candidate)));
    });
    const name = make(
      'span',
      {},
      make('span', { class: `name mark-${kind}` }, nameKind(kind)),
      make('span', { class: 'note' }, ` ${explainKind(kind)}`),
    );
    return make('label', {}, box, makeGlyph(kind), name);
  });
}
