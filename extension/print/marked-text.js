import { isClaim } from '../shared/counted-claims.js';
import { make } from '../shared/element.js';
import { isUnnamed } from '../shared/kinds.js';

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
 * Makes the text of a block with the marks of its core claims, and after each the number of its
 * source.
 *
 * @param {Article} article
 * @param {Report} report
 * @param {number} block
 * @param {Map<number, number>} numbers By claim.
 * @returns {(Node | string)[]}
 */
export function makeMarkedText({ blocks }, { attributions }, block, numbers) {
  const text = blocks[block] ?? '';
  /** @type {Mark[]} */
  const contents = [];
  /** @type {Mark[]} */
  const sources = [];
  /** @type {Map<number, Set<number>>} */
  const notes = new Map();
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
    const last = content.at(-1);
    const number = numbers.get(claim);
    if (last?.block !== block || number === undefined) return;
    notes.set(last.end, (notes.get(last.end) ?? new Set()).add(number));
  });

  const cuts = [...contents, ...sources].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return places.flatMap((end, at) => {
    const start = places[at - 1];
    if (start === undefined) return [];
    const names = [contents, sources].flatMap((marks) => findName(marks, start, end) ?? []);
    const piece = text.slice(start, end);
    const shown = names.length > 0 ? make('span', { class: names.join(' ') }, piece) : piece;
    const sup = notes.get(end);
    return sup ? [shown, make('sup', {}, [...sup].join(','))] : [shown];
  });
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
