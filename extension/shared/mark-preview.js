import { make } from './element.js';
import { isUnnamed } from './kinds.js';
import { message } from './localize.js';

/** @typedef {import('./settings.js').Settings} Settings */

/**
 * A sample sentence in parts: its words, and which mark they have.
 *
 * @type {{ words: string, kind?: import('./report.d.ts').SourceKind, part?: 'source' | 'cue' }[]}
 */
const SAMPLE = [
  { words: 'sampleNamedContent', kind: 'named_person' },
  { words: 'sampleNamedSource', kind: 'named_person', part: 'source' },
  { words: 'sampleNamedCue', kind: 'named_person', part: 'cue' },
  { words: 'sampleUnnamedSource', kind: 'anonymous', part: 'source' },
  { words: 'sampleUnnamedCue', kind: 'anonymous', part: 'cue' },
  { words: 'sampleUnnamedContent', kind: 'anonymous' },
  { words: 'sampleUnstatedCue', kind: 'unstated', part: 'cue' },
  { words: 'sampleUnstatedContent', kind: 'unstated' },
];

/**
 * Makes a sample text, marked as the settings say.
 *
 * @param {Settings} settings
 * @returns {HTMLParagraphElement}
 */
export function makePreview({ intensity, hiddenKinds }) {
  const parts = SAMPLE.flatMap(({ words, kind, part }) => {
    const isMarked =
      kind &&
      !hiddenKinds.includes(kind) &&
      (intensity !== 'unnamed' || isUnnamed(kind)) &&
      (part !== 'cue' || intensity === 'all');
    const mark = `mark-${part ?? kind}`;
    return [isMarked ? make('span', { class: mark }, message(words)) : message(words), ' '];
  });
  return make('p', { lang: 'en' }, ...parts);
}
