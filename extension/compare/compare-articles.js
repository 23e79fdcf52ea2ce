/** @typedef {import('../shared/comparison.d.ts').Comparison} Comparison */
/** @typedef {import('./statements.js').ComparedArticle} ComparedArticle */

/**
 * Two articles with what they have in common: one is the reader's, which is here, the other is there.
 *
 * @typedef {object} Compared
 * @property {ComparedArticle} here
 * @property {ComparedArticle} there
 * @property {Comparison} comparison The one that is there comes first, as an older one would.
 */

/**
 * Compares two articles. That needs of the engine its module alone, and no weights; it is loaded when it is
 * first wanted, which most readers never do.
 *
 * @param {ComparedArticle} here
 * @param {ComparedArticle} there
 * @param {NonNullable<Parameters<typeof import('#engine').default>[0]>['module_or_path']} module
 * @returns {Promise<Compared>}
 */
export async function compareArticles(here, there, module) {
  const { default: init, compare } = await import('#engine');
  await init({ module_or_path: module });
  return { here, there, comparison: compare(there.statements, here.statements) };
}
