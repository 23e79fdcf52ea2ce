import { readSpans } from '../shared/claim-words.js';
import { findOriginSource, isTold } from '../shared/counted-claims.js';

/** @typedef {import('../shared/comparison.d.ts').Statements} Statements */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */

/**
 * An article as it is compared.
 *
 * @typedef {object} ComparedArticle
 * @property {string} title
 * @property {Statements} statements
 * @property {number[]} places For each claim its index into the report's attributions; none where there
 *   is no report any more.
 * @property {(at: number) => string} link The address that opens its page at a claim; empty for one that is on
 *   no page.
 */

/**
 * Takes what is compared from a text that was read as a story.
 *
 * @param {import('../shared/page.d.ts').Page} page One that `makeStoryPage` made.
 * @param {import('../shared/report.d.ts').Report} report
 * @returns {ComparedArticle}
 */
export function takeTextStatements({ blocks }, report) {
  const [first] = blocks;
  const title = first?.role === 'heading' ? first.text : '';
  const texts = blocks.map(({ text }) => text);
  // The text is on no page to which its claims could lead.
  const taken = takeStatements({ title, blocks: texts, report });
  return { ...taken, places: [], link: () => '' };
}

/**
 * Takes from an article what is compared, as `src/comparison/statements.rs` does: the claims that are
 * told by themselves, in its order, and their sources.
 *
 * @param {Pick<Article, 'title' | 'blocks' | 'report'>} article
 * @returns {Omit<ComparedArticle, 'link'>}
 */
export function takeStatements(article) {
  const { report, title } = article;
  /** @type {Omit<ComparedArticle, 'link'>} */
  const taken = { title, statements: { sources: [], claims: [] }, places: [] };
  if (!report) return taken;
  const { sources, claims } = taken.statements;
  /** @type {Map<import('../shared/report.d.ts').Source, number>} */
  const known = new Map();
  for (const [index, attribution] of report.attributions.entries()) {
    const { confidences, negated, restsOn } = attribution;
    if (restsOn == null || !isTold(report.attributions, attribution)) continue;
    const origin = findOriginSource(report, attribution);
    if (origin && !known.has(origin)) {
      known.set(origin, sources.length);
      sources.push({ name: origin.name, kind: origin.kind });
    }
    const who = origin ? confidences.who : 1;
    const source = (origin && known.get(origin)) ?? null;
    const content = readSpans(article.blocks, attribution.content);
    claims.push({ content, source, kind: restsOn, negated, who });
    taken.places.push(index);
  }
  return taken;
}
