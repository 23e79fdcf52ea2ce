import { SURE } from '../shared/claim-notes.js';
import { chooseParts } from '../shared/mark-choice.js';
import { makeRanges } from './ranges.js';

/** @typedef {import('../shared/report.d.ts').Report} Report */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('./reader.js').Reading} Reading */

/**
 * The ranges to paint, by the name of their highlight in `CSS.highlights`.
 *
 * @typedef {Map<string, StaticRange[]>} Marks
 */

/**
 * Turns a report into the ranges that mark it on the page.
 *
 * @param {Reading} reading
 * @param {Report} report
 * @param {import('../shared/settings.js').Settings} settings What the reader wants marked.
 * @returns {{ marks: Marks, painted: number }} `painted` counts the claims that stand on the page,
 *   whether the reader wants them marked or not.
 */
export function makeMarks(reading, report, settings) {
  /** @type {Marks} */
  const marks = new Map();
  let painted = 0;
  for (const attribution of report.attributions) {
    const isSure = attribution.confidence >= SURE;
    const name = `sourcelight-${attribution.kind}${isSure ? '' : '-soft'}`;
    const content = attribution.content.flatMap((span) => makeRanges(reading, span));
    const source = attribution.source.flatMap((span) => makeRanges(reading, span));
    const cue = attribution.cue.flatMap((span) => makeRanges(reading, span));
    const parts = chooseParts(attribution, settings);
    if (parts.claim) {
      add(marks, name, content);
      add(marks, 'sourcelight-source', source);
    }
    if (parts.details) {
      if (attribution.parent != null) add(marks, 'sourcelight-nested', content);
      add(marks, 'sourcelight-cue', cue);
    }
    if (content.length + source.length + cue.length > 0) painted += 1;
  }
  return { marks, painted };
}

/**
 * @param {Marks} marks
 * @param {string} name
 * @param {StaticRange[]} ranges
 */
function add(marks, name, ranges) {
  if (ranges.length === 0) return;
  const present = marks.get(name);
  if (present) present.push(...ranges);
  else marks.set(name, ranges);
}
