/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * All kinds of sources, in the order in which readers are shown them: with a name, the writer,
 * a crowd, without a name, and last whoever cannot be made out.
 *
 * @type {SourceKind[]}
 */
export const KINDS = [
  'named_person',
  'organization',
  'media',
  'document',
  'author',
  'collective',
  'anonymous',
  'unstated',
  'unclear',
];

/**
 * Whether a kind of source has no name: an unnamed individual, or nobody at all. A crowd such as
 * "critics" is vague but is not counted, nor is a "he" of whom it is not clear who is meant: that may
 * well be someone whom the article names.
 *
 * @param {SourceKind} kind
 * @returns {boolean}
 */
export function isUnnamed(kind) {
  return kind === 'anonymous' || kind === 'unstated';
}
