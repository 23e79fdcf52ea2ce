import { querySelectorAll } from '../../nodes.js';

/** Longer structured data is a whole article or catalog; its type stands at the beginning. */
const MAX_JSON_LD = 20_000;
const JSON_LD_TYPE = /"@type"\s*:\s*(?:"([^"]*)"|\[([^\]]*)\])/g;
const QUOTED = /"([^"]*)"/g;
/** Sites write a truth value as schema.org names it, or as JSON does, in quotation marks or not. */
const FREE = /"isAccessibleForFree"\s*:\s*"?(?:https?:\/\/schema\.org\/)?(true|false)/i;

/**
 * Reads what a page's structured data says it is.
 *
 * @param {Document} document
 * @returns {import('../../../shared/page.d.ts').Hints}
 */
export function readHints(document) {
  const [meta] = querySelectorAll(document, 'meta[property="og:type"]');
  const ogType = meta?.getAttribute('content');
  /** @type {boolean | null} */
  let accessibleForFree = null;
  /** @type {Set<string>} */
  const types = new Set();
  for (const script of querySelectorAll(document, 'script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').slice(0, MAX_JSON_LD);
    for (const [, single, list] of text.matchAll(JSON_LD_TYPE)) {
      if (single) types.add(single);
      for (const [, one] of (list ?? '').matchAll(QUOTED)) types.add(one ?? '');
    }
    // What is said first is said of the article; parts of it come after.
    const free = FREE.exec(text)?.[1];
    if (free && accessibleForFree === null) accessibleForFree = free.toLowerCase() === 'true';
  }
  return {
    ogType: (ogType ?? '').trim().toWellFormed(),
    jsonLdTypes: [...types].map((type) => type.toWellFormed()),
    accessibleForFree,
  };
}
