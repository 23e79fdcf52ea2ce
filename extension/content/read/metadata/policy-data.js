/** @typedef {import('../../../shared/protocol.d.ts').OutletPolicy} OutletPolicy */

/**
 * By which properties structured data names the rules of a page's publisher: those of schema.org, which
 * has them from The Trust Project (https://schema.org/NewsMediaOrganization).
 *
 * @type {[property: string, rule: OutletPolicy['rule']][]}
 */
const PROPERTIES = [
  ['unnamedSourcesPolicy', 'unnamed_sources'],
  ['ethicsPolicy', 'ethics'],
  ['correctionsPolicy', 'corrections'],
];
/** What is said in these parts is said of others than the publisher. */
const OTHERS = new Set(['about', 'author', 'citation', 'creator', 'itemReviewed', 'mentions']);
/** Longer structured data, in UTF-16 units, is left alone, and so are more parts of it. */
const MAX_LENGTH = 200_000;
const MAX_PARTS = 5_000;
/** Longer addresses are none that a reader opens. */
const MAX_ADDRESS = 500;

/**
 * Finds the rules of a publisher in structured data.
 *
 * @param {string[]} texts In JSON-LD.
 * @param {string} base The page's address, from which others may be told.
 * @returns {OutletPolicy[]} At most one of each sort: what is said first counts.
 */
export function findPolicies(texts, base) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const text of texts) {
    for (const part of listParts(parse(text))) {
      for (const [property, rule] of PROPERTIES) {
        const address = found.has(rule) ? null : readAddress(part[property], base);
        if (address !== null) found.set(rule, address);
      }
    }
  }
  return PROPERTIES.flatMap(([, rule]) => {
    const address = found.get(rule);
    return address === undefined ? [] : [{ rule, address }];
  });
}

/** @param {string} text */
function parse(text) {
  if (text.length > MAX_LENGTH) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Many pages have some that is broken.
    return null;
  }
}

/**
 * @param {unknown} data
 * @returns {Record<string, unknown>[]} All objects in it, the outer ones first.
 */
function listParts(data) {
  /** @type {Record<string, unknown>[]} */
  const parts = [];
  const waiting = [data];
  for (let at = 0; at < waiting.length && at < MAX_PARTS; at += 1) {
    const value = waiting[at];
    if (Array.isArray(value)) {
      waiting.push(...value.slice(0, MAX_PARTS));
    } else if (typeof value === 'object' && value !== null) {
      parts.push(/** @type {Record<string, unknown>} */ (value));
      for (const [key, inner] of Object.entries(value)) if (!OTHERS.has(key)) waiting.push(inner);
    }
  }
  return parts;
}

/**
 * @param {unknown} value An address, or what has one.
 * @param {string} base
 * @returns {string | null} Null for what is no address of the web.
 */
function readAddress(value, base) {
  const [first] = Array.isArray(value) ? value : [value];
  const { url, '@id': id } = /** @type {Record<string, unknown>} */ (Object(first));
  const text = [first, url, id].find((one) => typeof one === 'string');
  if (typeof text !== 'string' || text.trim() === '' || !URL.canParse(text.trim(), base))
    return null;
  const address = new URL(text.trim(), base);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  return isWeb && !address.username && address.href.length <= MAX_ADDRESS ? address.href : null;
}
