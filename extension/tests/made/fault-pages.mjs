import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSpans } from '../../shared/claim-words.js';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */

/**
 * A claim that a reader finds on a page.
 *
 * @typedef {object} ExpectedClaim
 * @property {string} source The words that name its source; empty where none stand beside it.
 * @property {string} cue
 * @property {string} content The beginning of what is said, or more of it.
 * @property {import('../../shared/report.d.ts').SourceKind} kind
 * @property {string} referent
 * @property {string} [grounds]
 * @property {string} [addressee]
 * @property {string} [marked] What of its content can be marked, where a letter of it is drawn.
 */

/**
 * A page made after a fault that was reported of some reader, and what is right.
 *
 * @typedef {object} FaultPage
 * @property {string} id
 * @property {string} html
 * @property {string} fault
 * @property {string[]} story How the paragraphs of the story begin.
 * @property {string[]} storyAfterClick The same once the reader has clicked.
 * @property {string[]} beside Text that is none of the story.
 * @property {string[]} steps What the reader does.
 * @property {ExpectedClaim[]} before Claims before the reader does something.
 * @property {ExpectedClaim[]} afterClick Claims once the reader has clicked.
 * @property {ExpectedClaim[]} claims Claims in the end, but for those inside others.
 * @property {boolean} isOptional Whether no claim at all is right, too, as long as none is wrong.
 */

/** Where the pages are, if they are. */
export const DIRECTORY = fileURLToPath(new URL('../../../../shared/pages-faults', import.meta.url));

/** @returns {FaultPage[]} None where they are not there. */
export function readFaultPages() {
  if (!existsSync(DIRECTORY)) return [];
  const names = readdirSync(DIRECTORY).filter((name) => name.endsWith('.expected.json'));
  return names.sort().map((name) => {
    const expected = JSON.parse(readFileSync(path.join(DIRECTORY, name), 'utf8'));
    const id = name.slice(0, -'.expected.json'.length);
    return {
      id,
      html: readFileSync(path.join(DIRECTORY, `${id}.html`), 'utf8'),
      fault: expected.fault,
      story: expected.story ?? [],
      storyAfterClick: expected.story_after_click ?? [],
      beside: expected.not_story ?? [],
      steps: expected.steps ?? [],
      before: expected.claims_first ?? [],
      claims: (expected.claims ?? expected.claims_after ?? expected.claims_first ?? []).filter(
        (/** @type {{ nested?: boolean }} */ { nested }) => !nested,
      ),
      afterClick: expected.claims_after_click ?? [],
      isOptional: expected.ideal !== undefined,
    };
  });
}

/**
 * What of some claims an article does not hold as a reader finds it.
 *
 * @param {Article} article
 * @param {ExpectedClaim[]} expected
 * @returns {string[]} Empty where all of it is right.
 */
export function findClaimFaults(article, expected) {
  const { report, blocks } = article;
  const attributions = report?.attributions ?? [];
  return expected.flatMap((claim) => {
    const found = attributions.filter((attribution) =>
      overlap(readSpans(blocks, attribution.content), claim.content),
    );
    const [first] = found;
    if (!first) return [`${claim.content}: not found`];
    const source = report?.sources[first.sourceId ?? -1];
    const faults = [];
    if (found.filter(({ parent }) => parent == null).length > 1) faults.push('found twice');
    if (first.kind !== claim.kind) faults.push(`${first.kind} for ${claim.kind}`);
    // Where no word links the two, the source stands elsewhere.
    if (claim.cue !== '' && !holds(readSpans(blocks, first.source), claim.source)) {
      faults.push(`said by ${JSON.stringify(readSpans(blocks, first.source))}`);
    }
    if (claim.kind === 'named_person' && source && !holds(source.name, claim.referent)) {
      faults.push(`${source.name} for ${claim.referent}`);
    }
    const grounds = readSpans(blocks, first.anonymity?.grounds ?? []);
    if (claim.grounds && !overlap(grounds, claim.grounds)) faults.push(`grounds “${grounds}”`);
    const addressee = readSpans(blocks, first.addressee);
    if (claim.addressee && !overlap(addressee, claim.addressee)) {
      faults.push(`told to “${addressee}”`);
    }
    return faults.length > 0 ? [`${claim.content}: ${faults.join(', ')}`] : [];
  });
}

/**
 * The claims that only say once more what another one says: they were read from a copy.
 *
 * @param {Article} article
 * @returns {string[]}
 */
export function findCopies({ report, blocks }) {
  const contents = (report?.attributions ?? [])
    .filter(({ parent }) => parent == null)
    .map(({ content }) => readSpans(blocks, content).replace(/[“”"]/g, ''));
  return contents.filter((content, at) =>
    contents.some((other, index) => index !== at && overlap(other, content)),
  );
}

/**
 * The paragraphs that should be in the story and are not, and those that should not and are.
 *
 * @param {Article} article
 * @param {Pick<FaultPage, 'story' | 'beside'>} expected
 */
export function findStoryFaults({ report, blocks }, { story, beside }) {
  const texts = (report?.story ?? []).map((block) => blocks[block] ?? '');
  return [
    ...story.filter((text) => !texts.some((read) => holds(read, text))).map((text) => `no ${text}`),
    ...beside.filter((text) => texts.some((read) => holds(read, text))),
  ];
}

/**
 * Whether one text holds the other, or most of it.
 *
 * @param {string} a
 * @param {string} b
 */
function overlap(a, b) {
  return holds(a, b) || (holds(b, a) && 2 * a.length > b.length);
}

/**
 * @param {string} text
 * @param {string} part
 */
function holds(text, part) {
  return normalize(text).includes(normalize(part));
}

/** @param {string} text */
function normalize(text) {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
