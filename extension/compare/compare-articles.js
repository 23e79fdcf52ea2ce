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

/** @typedef {NonNullable<Parameters<typeof import('#engine').default>[0]>['module_or_path']} EngineModule */

/** @type {Promise<typeof import('#engine').compare> | undefined} */
let loaded;

/**
 * Loads what compares: of the engine its module alone, and no weights. Most readers never want it.
 *
 * @param {() => EngineModule | Promise<EngineModule>} findModule
 */
export function loadComparison(findModule) {
  loaded ??= load(findModule).catch((error) => {
    // The next comparison tries again.
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** @param {() => EngineModule | Promise<EngineModule>} findModule */
async function load(findModule) {
  const [{ default: init, compare }, module] = await Promise.all([import('#engine'), findModule()]);
  await init({ module_or_path: module });
  return compare;
}

/**
 * Compares two articles.
 *
 * @param {ComparedArticle} here
 * @param {ComparedArticle} there
 * @param {() => EngineModule | Promise<EngineModule>} findModule
 * @returns {Promise<Compared>}
 */
export async function compareArticles(here, there, findModule) {
  const compare = await loadComparison(findModule);
  return { here, there, comparison: compare(there.statements, here.statements) };
}
