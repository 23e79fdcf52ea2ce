import { make } from './element.js';
import { message } from './localize.js';
import { chooseParts } from './mark-choice.js';

/** @typedef {import('./settings.js').Settings} Settings */

/**
 * A sample sentence in parts: its words, and which mark they have.
 *
 * @type {{ words: string, kind: import('./report.d.ts').SourceKind, part?: 'source' | 'cue' }[]}
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
export function makePreview(settings) {
  const parts = SAMPLE.flatMap(({ words, kind, part }) => {
    const { claim, details } = chooseParts({ kind }, settings);
    const isMarked = part === 'cue' ? details : claim;
    const mark = `mark-${part ?? kind}`;
    return [isMarked ? make('span', { class: mark }, message(words)) : message(words), ' '];
  });
  return make('p', { lang: 'en' }, ...parts);
}
