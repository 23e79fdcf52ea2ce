import { NEGATED, WITHOUT_CONTENT } from '../export/web-annotation.js';
import { GAP } from '../shared/claim-words.js';
import { KINDS } from '../shared/kinds.js';
import { findHost } from '../shared/sites.js';

/** @typedef {import('../shared/comparison.d.ts').Statements} Statements */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */
/** @typedef {import('./statements.js').ComparedArticle} ComparedArticle */

/** What of a file's annotations is read at most: no article has more claims. */
const MAX_CLAIMS = 20_000;
const SOFT_HYPHEN = /\u00ad/g;

/**
 * Reads what was exported as Web Annotations: the core claims, with their sources. It holds no report, and
 * not how sure each part is, so of a claim of which nobody is given it is not told that another has a name;
 * nor does it identify anybody where it is not clear who is meant.
 *
 * @param {string} text
 * @returns {ComparedArticle | null} Null where it is no such file.
 */
export function readAnnotationsFile(text) {
  const collection = parse(text);
  const items = collection?.first?.items;
  if (collection?.type !== 'AnnotationCollection' || !Array.isArray(items)) return null;
  /** @type {Statements} */
  const statements = { sources: [], claims: [] };
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @type {string[]} */
  const links = [];
  for (const item of items.slice(0, MAX_CLAIMS)) {
    const bodies = listOf(item?.body);
    const kind = /** @type {SourceKind} */ (listValues(bodies, 'tagging')[0] ?? '');
    const [name = ''] = listValues(bodies, 'identifying');
    const classes = listValues(bodies, 'classifying');
    const isWithout = classes.includes(WITHOUT_CONTENT);
    const content = isWithout ? '' : readTargets(item?.target);
    const isSure = kind !== 'unstated' && kind !== 'unclear';
    // A claim inside another, of whose source only that one tells, has no name of its own.
    const isEcho = name === '' && isSure;
    if (!classes.includes('core') || isEcho || !KINDS.includes(kind)) continue;
    if (content === '' && !isWithout) continue;
    const key = `${kind} ${name}`;
    if (name !== '' && !known.has(key)) {
      known.set(key, statements.sources.length);
      statements.sources.push({ name, kind });
    }
    const source = known.get(key) ?? null;
    const negated = classes.includes(NEGATED);
    statements.claims.push({ content, source, kind, negated, who: isSure ? 1 : 0 });
    links.push(readLink(bodies));
  }
  const title = textOf(collection.label);
  return { title, statements, places: [], link: (at) => links[at] ?? '' };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {any[]} bodies
 * @param {string} purpose
 */
function listValues(bodies, purpose) {
  return bodies
    .filter((body) => body.purpose === purpose && 'value' in body)
    .map(({ value }) => textOf(value));
}

/**
 * The address that opens the page at a claim. What else a file may name is no page.
 *
 * @param {any[]} bodies
 * @returns {string} Empty where none is given.
 */
function readLink(bodies) {
  const link = bodies.find(({ purpose, selector }) => purpose === 'linking' && !selector);
  const address = textOf(link?.source);
  return findHost(address) === null ? '' : address;
}

/**
 * The words that are annotated, without what the page's markup put among them.
 *
 * @param {unknown} target
 */
function readTargets(target) {
  const parts = listOf(target).map(({ selector }) => textOf(listOf(selector)[0]?.exact));
  const plain = parts.map((part) => part.replace(SOFT_HYPHEN, '').replace(/\s+/g, ' ').trim());
  return plain.filter(Boolean).join(GAP);
}

/**
 * @param {unknown} value
 * @returns {any[]} The objects that it is or holds.
 */
function listOf(value) {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'object' && one !== null);
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === 'string' ? value.toWellFormed() : '';
}
