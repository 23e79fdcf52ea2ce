import { make } from './element.js';
import { message } from './localize.js';
import { chooseParts } from './mark-choice.js';

/** @typedef {import('./settings.js').Settings} Settings */

/**
 * A part of a sample text: its words, and which mark they have.
 *
 * @typedef {object} SamplePart
 * @property {string} words
 * @property {import('./report.d.ts').SourceKind} kind
 * @property {'source' | 'cue'} [part]
 * @property {false} [core] For what is but wished.
 */

/** @type {SamplePart[]} */
const SAMPLE = [
  { words: 'sampleNamedContent', kind: 'named_person' },
  { words: 'sampleNamedSource', kind: 'named_person', part: 'source' },
  { words: 'sampleNamedCue', kind: 'named_person', part: 'cue' },
  { words: 'sampleUnnamedSource', kind: 'anonymous', part: 'source' },
  { words: 'sampleUnnamedCue', kind: 'anonymous', part: 'cue' },
  { words: 'sampleUnnamedContent', kind: 'anonymous' },
  { words: 'sampleUnstatedCue', kind: 'unstated', part: 'cue' },
  { words: 'sampleUnstatedContent', kind: 'unstated' },
  { words: 'sampleWishSource', kind: 'collective', part: 'source', core: false },
  { words: 'sampleWishCue', kind: 'collective', part: 'cue', core: false },
  { words: 'sampleWishContent', kind: 'collective', core: false },
];

/**
 * Makes a sample text, marked as the settings say.
 *
 * @param {Settings} settings
 * @returns {HTMLParagraphElement}
 */
export function makePreview(settings) {
  const parts = SAMPLE.flatMap(({ words, kind, part, core = true }) => {
    const { claim, details } = chooseParts(
      { kind, isTold: core, isCounted: core, words: Number.POSITIVE_INFINITY },
      settings,
    );
    const isMarked = part === 'cue' ? details : claim;
    const mark = `mark-${part ?? kind}`;
    return [isMarked ? make('span', { class: mark }, message(words)) : message(words), ' '];
  });
  return make('p', { lang: 'en' }, ...parts);
}
