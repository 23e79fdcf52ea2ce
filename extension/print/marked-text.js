import { isClaim } from '../shared/counted-claims.js';
import { make } from '../shared/element.js';
import { isUnnamed } from '../shared/kinds.js';
import { makePageLink } from './page-link.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */
/** @typedef {import('../shared/report.d.ts').Report} Report */

/**
 * A stretch of a block, and the class of its mark.
 *
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {string} name
 * @property {number} rank Of two marks of the same sort, the one of higher rank is shown.
 */

/**
 * What stands after a claim.
 *
 * @typedef {object} Note
 * @property {number} number Of the claim's source.
 * @property {string} link Opens the page at the claim.
 */

/**
 * Makes the text of a block with the marks of its core claims, and after each the number of its
 * source, which leads to the claim on its page.
 *
 * @param {Article} article
 * @param {Report} report
 * @param {number} block
 * @param {Map<number, Note>} notes By claim.
 * @returns {(Node | string)[]}
 */
export function makeMarkedText({ blocks }, { attributions }, block, notes) {
  const text = blocks[block] ?? '';
  /** @type {Mark[]} */
  const contents = [];
  /** @type {Mark[]} */
  const sources = [];
  /** @type {Map<number, Map<number, Note>>} By where they stand, and by their number. */
  const ends = new Map();
  attributions.forEach((attribution, claim) => {
    const { content, source, restsOn: kind } = attribution;
    if (!isClaim(attribution) || kind == null) return;
    const rank = rankKind(kind);
    for (const span of content.filter((one) => one.block === block)) {
      contents.push({ ...span, name: `mark-${kind}`, rank });
    }
    for (const span of source.filter((one) => one.block === block)) {
      sources.push({ ...span, name: 'mark-source', rank });
    }
    const last = content.at(-1) ?? source.at(-1);
    const note = notes.get(claim);
    if (last?.block !== block || note === undefined) return;
    ends.set(last.end, (ends.get(last.end) ?? new Map()).set(note.number, note));
  });

  const cuts = [...contents, ...sources].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places.flatMap((end, at) => {
    const start = places[at - 1];
    if (start === undefined) return [];
    const names = [contents, sources].flatMap((marks) => findName(marks, start, end) ?? []);
    const piece = text.slice(start, end);
    const shown = names.length > 0 ? make('span', { class: names.join(' ') }, piece) : piece;
    const here = ends.get(end);
    return here ? [shown, makeNotes([...here.values()])] : [shown];
  });
}

/** @param {Note[]} notes */
function makeNotes(notes) {
  const links = notes.map(({ number, link }) => makePageLink(link, String(number)));
  return make('sup', {}, ...links.flatMap((link, at) => (at === 0 ? [link] : [',', link])));
}

/** @param {import('../shared/report.d.ts').SourceKind} kind */
function rankKind(kind) {
  if (kind === 'unclear') return -1;
  return isUnnamed(kind) ? 1 : 0;
}

/**
 * @param {Mark[]} marks
 * @param {number} start
 * @param {number} end
 */
function findName(marks, start, end) {
  const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
  return here.sort((a, b) => b.rank - a.rank)[0]?.name;
}
