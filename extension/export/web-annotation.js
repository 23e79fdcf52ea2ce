import { listCoreFirst } from '../shared/claim-list.js';
import { nameClaimType, noteClaim } from '../shared/claim-notes.js';
import { nameKind } from '../shared/kind-words.js';
import { callSource } from '../shared/source-name.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */

/** How much of the text around a quotation helps to find it again, in UTF-16 units. */
const CONTEXT = 32;
/** A half of a character at either end. */
const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

/**
 * Writes an article's claims after the W3C's Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/): each claim is an annotation of the words that are
 * attributed, tagged with its kind of source, classified by its type and by whether it is core, and
 * identified by its source's name. A word such as "he" of which it is not clear who is meant identifies
 * nobody, and so is part of the description. The core claims come first.
 *
 * Positions count code points, as the model wants, of the text that was read: its blocks, joined
 * by line feeds.
 *
 * @param {Article} article
 * @returns {string}
 */
export function writeAnnotations(article) {
  const { title, url, blocks } = article;
  const locate = makeLocator(url, blocks);
  const items = listCoreFirst(article).map((claim) => {
    const { attribution } = claim;
    const { content, source, cue, kind } = attribution;
    const name = claim.name ?? claim.sourceText;
    const isUnclear = kind === 'unclear';
    const notes = [nameClaimType(claim), ...noteClaim(claim)];
    if (isUnclear) notes.unshift(nameKind(kind), callSource({ name, kind }));
    return {
      id: makeId(),
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        ...(name && !isUnclear ? [textBody('identifying', name)] : []),
        textBody('tagging', kind),
        textBody('classifying', attribution.claim),
        textBody('classifying', attribution.core ? 'core' : 'not_core'),
        textBody('describing', notes.join('; ')),
        ...[...source, ...cue].map((span) => ({ ...locate(span), purpose: 'linking' })),
      ],
      target: (content.length > 0 ? content : [...source, ...cue]).map(locate),
    };
  });
  const id = makeId();
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: title,
    generator: { type: 'Software', name: 'Sourcelight' },
    total: items.length,
    first: { id: makeId(), type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** The model wants an IRI for everything; these tell nothing of anybody. */
function makeId() {
  return `urn:uuid:${crypto.randomUUID()}`;
}

/**
 * @param {string} purpose
 * @param {string} value
 */
function textBody(purpose, value) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/**
 * @param {string} url
 * @param {string[]} blocks
 */
function makeLocator(url, blocks) {
  /** @type {number[]} Where each block begins, in code points. */
  const starts = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += countCodePoints(block) + 1;
  }
  /** @param {BlockSpan} span */
  return ({ block, start, end }) => {
    const text = blocks[block] ?? '';
    const from = (starts[block] ?? 0) + countCodePoints(text.slice(0, start));
    const exact = text.slice(start, end);
    return {
      type: 'SpecificResource',
      source: url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(HALF, ''),
          suffix: text.slice(end, end + CONTEXT).replace(HALF, ''),
        },
        { type: 'TextPositionSelector', start: from, end: from + countCodePoints(exact) },
      ],
    };
  };
}

/** @param {string} text */
function countCodePoints(text) {
  return [...text].length;
}
