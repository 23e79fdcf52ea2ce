import { make } from '../../shared/element.js';
import { isCalledOtherwise, judgeName } from '../../shared/inferred-name.js';
import { isSeveral, makeGlyph } from '../../shared/kind-glyph.js';
import { explainKind, nameKind } from '../../shared/kind-words.js';
import { clip, shortenName, splitName } from '../../shared/source-name.js';
import { quote, showTelling, tell } from '../../shared/telling.js';

/** @typedef {import('../../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../../shared/claim-list.js').SourceEntry} SourceEntry */

/** Longer names are cut, in characters. */
const MAX_NAME = 220;
/** What follows a long name's first comma is cut, in characters. */
const MAX_REST = 120;
/** The article's own words for a source are cut, in characters. */
const MAX_OWN = 60;

/**
 * Makes the head of a card: whose the claim is, in the article's own words, too, and of what kind that is.
 *
 * @param {SourceEntry} entry
 * @param {Claim} claim
 * @param {string[]} told The article's words that stand below: the title leaves them to their place.
 */
export function makeHead({ name }, claim, told) {
  const { kind } = claim;
  const what = make('p', { class: 'kind', id: 'kind' }, makeGlyph(kind, isSeveral(claim)));
  what.append(name === null ? explainKind(kind) : nameKind(kind));
  if (name === null) return make('header', {}, make('h2', { id: 'who' }, nameKind(kind)), what);
  if (isPassedOn(claim)) {
    const who = make('h2', { id: 'who' }, ...showTelling(nameChain(claim.chain)));
    return make('header', {}, who, ...makeOwn(claim), what);
  }
  const short = shortenName(name);
  if (judgeName(claim) === 'probable') {
    const who = make('h2', { id: 'who' }, ...showTelling(tellProbable(claim, short)));
    return make('header', {}, who, what);
  }
  const { rest } = splitName(name);
  const isToldBelow = told.some((words) => holds(rest, words));
  const more = rest && !isToldBelow ? [make('span', { class: 'rest' }, clip(rest, MAX_REST))] : [];
  const who = make('h2', { id: 'who', lang: 'en' }, short, ...more);
  return make('header', {}, who, ...makeOwn(claim), what);
}

/**
 * Makes the line that gives the article's own words for a source, where they are others than its name.
 *
 * @param {Claim} claim
 */
function makeOwn(claim) {
  if (!isCalledOtherwise(claim)) return [];
  const own = quote(clip(claim.sourceText, MAX_OWN));
  const isProbable = judgeName(claim) === 'probable';
  const told = isProbable
    ? tellProbable(claim, shortenName(claim.name ?? ''))
    : tell('cardSays', own);
  return [make('p', { class: 'own' }, ...showTelling(told))];
}

/**
 * @param {Claim} claim
 * @param {string} name
 */
function tellProbable({ sourceText }, name) {
  return tell('cardProbable', quote(name), quote(clip(sourceText, MAX_OWN)));
}

/**
 * Names those whom a claim came through: "Al-Monitor, quoting an unnamed official".
 *
 * @param {string[]} chain
 * @returns {import('../../shared/telling.js').Telling} Empty for a claim at first hand.
 */
export function nameChain(chain) {
  if (chain.length < 2) return '';
  return chain
    .map((name) => quote(clip(name, MAX_NAME)))
    .reduceRight((inner, outer) => tell('cardQuoting', outer, inner));
}

/**
 * Whether a claim is what a named source passes on from people without a name: then it is told with both.
 *
 * @param {Claim} claim
 */
export function isPassedOn({ kind, attribution, chain }) {
  return kind === 'anonymous' && attribution.kind !== kind && chain.length > 1;
}

/**
 * Whether some words hold others, however these are capitalized.
 *
 * @param {string} text
 * @param {string} words
 */
export function holds(text, words) {
  return text.toLowerCase().includes(words.toLowerCase());
}
