import { countMessage, message } from './localize.js';
import { shortenName } from './source-name.js';
import { piecesOf, quote, tell, tellList } from './telling.js';

/** @typedef {import('./protocol.d.ts').Summary} Summary */
/** @typedef {import('./protocol.d.ts').Rest} Rest */
/** @typedef {import('./telling.js').Telling} Telling */

/** A sentence names the one without a name with so many claims and more, and no longer than this. */
const LEAST_NAMED = 3;
const LONGEST_NAME = 30;
/** What holds more than this is most of it, and needs no other beside it from a higher share on. */
const MOST = 0.5;
const ENOUGH = 0.85;
/** What holds less is not worth a word in a sentence about what most rests on. */
const WORTH_TELLING = 0.15;
/** Messages for one, two and more sources of a kind. */
const RESTS = /** @type {const} */ ({
  named_person: { counted: 'restNamedPerson', two: 'restNamedPersonTwo' },
  organization: { counted: 'restOrganization', two: 'restOrganizationTwo' },
  media: { counted: 'restMedia', two: 'restMediaTwo' },
  document: { counted: 'restDocument', two: 'restDocumentTwo' },
});
/** Who stands for all that most of it rests on. */
const MAX_NAMED = 2;

/**
 * Shares in words, each from the one on that is given.
 *
 * @type {[number, () => string][]}
 */
const SHARES = [
  [0.8, () => message('shareMost')],
  [0.58, () => message('shareTwoThirds')],
  [0.42, () => message('shareHalf')],
  [0.29, () => message('shareThird')],
  [0.23, () => message('shareQuarter')],
  [0.15, () => message('shareFifth')],
  [0.07, () => message('shareTenth')],
];

/**
 * How many claims there are, and from how many sources. What is not core does not count.
 *
 * @param {Summary} summary
 * @returns {string}
 */
export function tellClaims({ claims, sources, unclear, others }) {
  if (claims === 0 && others > 0) return message('stateOnlyOthers');
  const counted = countMessage('claims', claims);
  if (claims === 0) return counted;
  if (sources > 0) return message('stateFound', counted, countMessage('sources', sources));
  return unclear > 0 ? counted : message('stateFoundNoSource', counted);
}

/**
 * How many claims a source has: those that count, and those inside others.
 *
 * @param {import('./claim-list.js').Claim[]} claims Core ones.
 * @returns {string[]}
 */
export function tellCounts(claims) {
  const counted = claims.filter(({ isCounted }) => isCounted).length;
  const nested = claims.length - counted;
  const counts = [];
  if (counted > 0) counts.push(countMessage('claims', counted));
  if (nested > 0) counts.push(countMessage('nestedClaims', nested));
  return counts;
}

/**
 * On what the claims rest, as one would tell a friend; then how many name no source, and of how many it
 * is not clear who is meant.
 *
 * @param {Summary} summary
 * @returns {Telling[]} Whole sentences; none where there is no claim.
 */
export function tellUnnamed(summary) {
  const { claims, unstated, unclear } = summary;
  if (claims === 0) return [];
  const sentences = tellRests(summary);
  if (unstated > 0) sentences.push(countMessage('restOnNobody', unstated));
  if (unclear > 0) sentences.push(countMessage('restOnUnclear', unclear));
  return sentences;
}

/** @param {Summary} summary */
function tellRests({ anonymous, unstated, unclear, rests, mostUsed }) {
  const main = chooseMain(rests);
  const unnamed = rests.find(({ kind }) => kind === 'anonymous');
  const isTold = main.some(({ kind }) => kind === 'anonymous');
  /** @type {Telling[]} */
  const parts = [];
  if (main.length > 0) {
    const isAll = main.length === rests.length;
    parts.push(tell(isAll ? 'sumOnly' : 'sumMostly', tellList(main.map(nameRest))));
  }
  if (unnamed && !isTold) parts.push(tellShare(unnamed.share, anonymous, mostUsed));
  else if (anonymous === 0 && unstated === 0 && unclear === 0)
    parts.push(message('sumNoneUnnamed'));
  const [first, second] = parts;
  if (first === undefined) return [];
  if (second !== undefined) return [tell('sumSentence', first, second)];
  return [tell('sumWhole', capitalize(first))];
}

/**
 * @param {Telling} telling
 * @returns {Telling}
 */
function capitalize(telling) {
  const [first, ...rest] = piecesOf(telling);
  if (typeof first !== 'string') return telling;
  return [first.charAt(0).toLocaleUpperCase() + first.slice(1), ...rest];
}

/**
 * The kinds on which most of it rests, those with most words first; none where it rests on many alike.
 * People without a name are told of by themselves, unless too little rests on all others.
 *
 * @param {Rest[]} rests
 */
function chooseMain(rests) {
  const known = rests.filter(({ kind }) => kind !== 'unstated' && kind !== 'unclear');
  const main = takeMost(known.filter(({ kind }) => kind !== 'anonymous'));
  return main.length > 0 ? main : takeMost(known);
}

/** @param {Rest[]} rests */
function takeMost(rests) {
  /** @type {Rest[]} */
  const main = [];
  let share = 0;
  for (const rest of rests.slice(0, MAX_NAMED)) {
    if (rest.share < WORTH_TELLING || share > ENOUGH) break;
    main.push(rest);
    share += rest.share;
  }
  return share > MOST ? main : [];
}

/**
 * @param {Rest} rest
 * @returns {Telling}
 */
function nameRest({ kind, sources, claims, name }) {
  switch (kind) {
    case 'document': {
      const short = shortenName(name ?? '');
      const isNamed = name && claims >= LEAST_NAMED && short.length <= LONGEST_NAME;
      return isNamed ? tell('restDocumentNamed', quote(short)) : countRest(kind, sources);
    }
    case 'named_person':
    case 'organization':
    case 'media':
      return countRest(kind, sources);
    case 'anonymous':
      return countMessage('restAnonymous', sources);
    case 'author':
      return message('restAuthor');
    default:
      return message('restCollective');
  }
}

/**
 * How many sources there are, in a word where there is one for the number.
 *
 * @param {keyof typeof RESTS} kind
 * @param {number} sources
 */
function countRest(kind, sources) {
  const { counted, two } = RESTS[kind];
  if (sources === 2) return message(two);
  const word = message('numberWords').split(' ')[sources - 3];
  return word ? message(`${counted}_other`, word) : countMessage(counted, sources);
}

/**
 * How much comes from people without a name, and from whom, where that is one with a short description
 * and several claims.
 *
 * @param {number} share
 * @param {number} anonymous How many claims.
 * @param {Summary['mostUsed']} mostUsed
 */
function tellShare(share, anonymous, mostUsed) {
  const words = SHARES.find(([least]) => share >= least)?.[1]() ?? message('shareFew');
  const name = shortenName(mostUsed?.name ?? '');
  const isOne = mostUsed?.claims === anonymous && anonymous >= LEAST_NAMED;
  if (isOne && name.length <= LONGEST_NAME) return tell('sumOneUnnamed', words, quote(name));
  return message('sumUnnamed', words);
}
