import { listCoreFirst } from '../shared/claim-list.js';
import { nameClaimType, noteClaim } from '../shared/claim-notes.js';
import { nameKind } from '../shared/kind-words.js';
import { listNoAnswers } from '../shared/no-answers.js';
import { callSource } from '../shared/source-name.js';
import { plain } from '../shared/telling.js';
import { linkToClaim, linkToNoAnswer } from './text-fragment.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').Anchor} Anchor */
/** @typedef {import('../shared/report.d.ts').Attribution} Attribution */
/** @typedef {import('../shared/report.d.ts').BlockSpan} BlockSpan */

/** What a claim is classified as that is denied. */
export const NEGATED = 'negated';
/** What a claim is classified as that has no content. */
export const WITHOUT_CONTENT = 'without_content';
/** How much of the text around a quotation helps to find it again, in UTF-16 units. */
const CONTEXT = 32;
/** A half of a character at either end. */
const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;
/** In what text positions are counted. */
const ROOT = 'body';

/**
 * Writes an article's claims after the W3C's Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/): each claim is an annotation of the words that are
 * attributed, tagged with its kind of source, classified by its type, by whether it is core and by how far its verb leans, and
 * identified by its source's name; what somebody passes on from one without a name, by that one's. A word
 * such as "he" of which it is not clear who is meant identifies nobody, and so is part of the description.
 * What is denied is classified as `negated`, too; a claim without content as `without_content`, with its
 * source and cue as what is annotated. The core claims come first.
 *
 * Quotations are as they stand in the document, white space and soft hyphens included, and positions
 * count code points, as the model wants, of the text content of the root that a selector names: of the
 * document's body, as the programs do that read annotations. Where the document was not looked at, both
 * are those of the text that was read: its blocks, joined by line feeds.
 *
 * Those who were asked and gave no answer come last, tagged `no_answer` and with what came of the asking.
 *
 * A body of its own, without a selector, is the link that opens the page at the claim.
 *
 * @param {Article} article
 * @returns {string}
 */
export function writeAnnotations(article) {
  const { title } = article;
  const locateSpan = makeSpanLocator(article);
  const locateAll = makeLocator(article, locateSpan);
  const items = listCoreFirst(article).map((claim) => {
    const { attribution, kind, origin: name } = claim;
    const { content } = attribution;
    const locate = locateAll(claim.index, attribution);
    const isUnclear = kind === 'unclear';
    const notes = [nameClaimType(claim), ...noteClaim(claim).map(plain)];
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
        ...(attribution.negated ? [textBody('classifying', NEGATED)] : []),
        ...(content.length > 0 ? [] : [textBody('classifying', WITHOUT_CONTENT)]),
        ...(attribution.verb ? [textBody('classifying', attribution.verb.lean)] : []),
        textBody('describing', notes.join('; ')),
        ...[...locate('source'), ...locate('cue')].map((one) => ({ ...one, purpose: 'linking' })),
        {
          type: 'SpecificResource',
          source: linkToClaim(article, claim),
          purpose: 'linking',
        },
      ],
      target: content.length > 0 ? locate('content') : [...locate('source'), ...locate('cue')],
    };
  });
  for (const one of listNoAnswers(article)) {
    items.push(annotateNoAnswer(article, one, locateSpan));
  }
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

/**
 * @param {Article} article
 * @param {import('../shared/no-answers.js').Unanswered} unanswered
 * @param {SpanLocator} locate
 */
function annotateNoAnswer(article, unanswered, locate) {
  const { who, sort, outcome, place, index } = unanswered;
  return {
    id: makeId(),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      textBody('identifying', who),
      textBody('tagging', 'no_answer'),
      textBody('classifying', sort),
      textBody('describing', outcome),
      {
        type: 'SpecificResource',
        source: linkToNoAnswer(article, unanswered),
        purpose: 'linking',
      },
    ],
    target: place.flatMap((span, at) => locate(span, article.noAnswerAnchors?.[index]?.[at])),
  };
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
 * @param {Article} article
 * @param {SpanLocator} locate
 */
function makeLocator(article, locate) {
  /**
   * @param {number} index
   * @param {Attribution} attribution
   */
  return (index, attribution) => (/** @type {'source' | 'cue' | 'content'} */ part) => {
    return attribution[part].flatMap((span, at) =>
      locate(span, article.anchors?.[index]?.[part][at]),
    );
  };
}

/**
 * Finds where a span stands: in the document, if that was looked at, else in the text that was read.
 *
 * @typedef {(span: BlockSpan, known?: Anchor[]) => object[]} SpanLocator
 */

/**
 * @param {Article} article
 * @returns {SpanLocator}
 */
function makeSpanLocator({ url, blocks, anchors }) {
  const readSpan = makeReader(blocks);
  return (span, known = []) => {
    if (known.length > 0) return known.map((anchor) => locateAnchor(url, anchor, true));
    // What the document no longer holds has no place in it.
    const read = readSpan(span);
    return [locateAnchor(url, anchors ? { ...read, position: null } : read, false)];
  };
}

/**
 * @param {string} url
 * @param {Omit<Anchor, 'breaks'>} anchor
 * @param {boolean} hasRoot Whether its position is one in the document.
 */
function locateAnchor(url, { exact, prefix, suffix, position }, hasRoot) {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  /** @type {object[]} */
  const selector = [quote];
  if (position) {
    const [start, end] = position;
    const place = { type: 'TextPositionSelector', start, end };
    selector.push(place);
    if (hasRoot) selector.push({ type: 'CssSelector', value: ROOT, refinedBy: place });
  }
  return { type: 'SpecificResource', source: url, selector };
}

/**
 * @param {string[]} blocks
 * @returns {(span: BlockSpan) => Omit<Anchor, 'breaks'>} Finds a span in the blocks, joined by line feeds.
 */
function makeReader(blocks) {
  /** @type {number[]} Where each block begins, in code points. */
  const starts = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += countCodePoints(block) + 1;
  }
  return ({ block, start, end }) => {
    const text = blocks[block] ?? '';
    const from = (starts[block] ?? 0) + countCodePoints(text.slice(0, start));
    const exact = text.slice(start, end);
    return {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(HALF, ''),
      suffix: text.slice(end, end + CONTEXT).replace(HALF, ''),
      position: [from, from + countCodePoints(exact)],
    };
  };
}

/** @param {string} text */
function countCodePoints(text) {
  return [...text].length;
}
