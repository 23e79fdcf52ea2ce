import { SURE } from '../../shared/claim-notes.js';
import { choosePartsOf } from '../../shared/mark-choice.js';
import { makeRanges } from '../locate/ranges.js';

/** @typedef {import('../../shared/report.d.ts').Report} Report */
/** @typedef {import('../../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../read/reader.js').Reading} Reading */

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
 * @param {import('../../shared/settings.js').Settings} settings What the reader wants marked.
 * @returns {{ marks: Marks, painted: number }} `painted` counts the claims that stand on the page,
 *   whether the reader wants them marked or not.
 */
export function makeMarks(reading, report, settings) {
  /** @type {Marks} */
  const marks = new Map();
  let painted = 0;
  const isTinted = makeTintChoice(settings);
  for (const attribution of report.attributions) {
    const { restsOn: kind } = attribution;
    const isSure = attribution.confidence >= SURE;
    const name = `sourcelight-${kind}${isSure ? '' : '-soft'}`;
    const parts = choosePartsOf(report.attributions, attribution, settings);
    const content = locate(reading, attribution.content);
    const source = locate(reading, attribution.source);
    let isThere = content.length + source.length > 0;
    if (parts.claim) {
      add(marks, name, content);
      // Whoever is not clear has no tint.
      if (kind === 'unclear') add(marks, name, source);
      else if (isTinted(attribution)) add(marks, 'sourcelight-source', source);
    }
    // Most readers want no details, and few claims have nothing else on the page.
    if (parts.details || !isThere) {
      const cue = locate(reading, attribution.cue);
      isThere ||= cue.length > 0;
      if (parts.details) add(marks, 'sourcelight-cue', cue);
    }
    if (parts.details && attribution.parent != null) add(marks, 'sourcelight-nested', content);
    if (isThere) painted += 1;
  }
  return { marks, painted };
}

/**
 * Chooses whose words get the tint of sources: with everything, all; else none that are but a pronoun, and
 * each source once in a paragraph.
 *
 * @param {import('../../shared/settings.js').Settings} settings
 */
function makeTintChoice({ intensity }) {
  /** @type {Set<string>} */
  const tinted = new Set();
  return (/** @type {import('../../shared/report.d.ts').Attribution} */ attribution) => {
    const { byPronoun, source, sourceId } = attribution;
    if (intensity === 'all') return true;
    const place = `${source[0]?.block} ${sourceId}`;
    if (byPronoun || (sourceId != null && tinted.has(place))) return false;
    tinted.add(place);
    return true;
  };
}

/**
 * @param {Reading} reading
 * @param {BlockSpan[]} spans
 */
function locate(reading, spans) {
  return spans.flatMap((span) => makeRanges(reading, span));
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
