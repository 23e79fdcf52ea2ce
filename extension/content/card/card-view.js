import { groupClaims, listClaims } from '../../shared/claim-list.js';
import { nameClaimType, noteDoubt, noteOther, noteReason } from '../../shared/claim-notes.js';
import { isClaim, isUnnamedStep } from '../../shared/counted-claims.js';
import { make } from '../../shared/element.js';
import { languageOfMessages, message } from '../../shared/localize.js';
import { clip, shortenName } from '../../shared/source-name.js';
import { quote, showTelling, tell } from '../../shared/telling.js';
import { holds, isPassedOn, makeHead, nameChain } from './card-head.js';
import { explain } from './why.js';

/** @typedef {import('../../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../../shared/protocol.d.ts').Article} Article */

/** Longer words of the article are cut, in characters. */
const MAX_TEXT = 220;

/**
 * What a reader can do on a card.
 *
 * @typedef {object} CardActions
 * @property {(claim: number) => void} go Called for another claim of the same source.
 * @property {() => Promise<boolean>} copy Copies the claim; says whether that was done.
 * @property {() => void} [hide] Called when the reader calls the claim wrong; without it they
 *   cannot.
 */

/**
 * Makes what a card tells of a claim.
 *
 * @param {Article} article
 * @param {number} index The claim, as an index into the report's attributions.
 * @param {CardActions} actions
 * @returns {HTMLElement | null} Null where there is no such claim.
 */
export function makeCard(article, index, { go, copy, hide }) {
  const claims = listClaims(article);
  const claim = claims.find((candidate) => candidate.index === index);
  if (!claim || !article.report) return null;
  const entries = groupClaims(article.report, claims);
  const entry = entries.find((one) => [...one.claims, ...one.others].includes(claim));
  if (!entry) return null;
  const facts = makeFacts(article, claims, entry, claim);
  const card = makeFrame(
    makeHead(entry, claim, facts.told),
    make('div', { class: 'facts' }, ...facts.lines, makeWhy(claims, claim)),
    make(
      'footer',
      {},
      ...(hide ? [makeWrong(hide)] : []),
      makeCopy(copy),
      // Two claims by a "he" who is not clear may be by two people; plans and wishes do not count.
      ...(claim.kind !== 'unclear' && isClaim(claim.attribution)
        ? [makeTurns(entry, claim, go)]
        : []),
    ),
  );
  card.setAttribute('aria-describedby', 'kind');
  return card;
}

/**
 * Makes what a card says once its claim is hidden.
 *
 * @param {() => void} undo
 * @returns {HTMLElement}
 */
export function makeHiddenCard(undo) {
  const button = make('button', { type: 'button', class: 'undo' }, message('hiddenUndo'));
  button.addEventListener('click', undo);
  return makeFrame(
    make(
      'div',
      { class: 'hidden' },
      make('p', { id: 'who' }, make('strong', {}, message('hiddenDone'))),
      button,
    ),
    make('p', { class: 'sort' }, message('hiddenKept')),
  );
}

/**
 * Says on a card that what the reader wanted could not be done.
 *
 * @param {Element} card
 */
export function tellFailure(card) {
  card.querySelector('.failure')?.remove();
  card.append(make('p', { class: 'failure', role: 'alert' }, message('hideFailed')));
}

/**
 * @param {...Node} children One of them, with the id `who`, names the card.
 * @returns {HTMLElement}
 */
function makeFrame(...children) {
  return make(
    'div',
    {
      class: 'card',
      role: 'dialog',
      'aria-labelledby': 'who',
      lang: languageOfMessages(),
      tabindex: '-1',
    },
    ...children,
  );
}

/**
 * @param {Article} article
 * @param {Claim[]} claims All of the article.
 * @param {SourceEntry} entry
 * @param {Claim} claim
 * @returns {{ lines: Node[], told: string[] }} And the article's words for the source in them.
 */
function makeFacts({ blocks }, claims, entry, claim) {
  const { anonymity, negated, parent } = claim.attribution;
  const facts = [];
  const title = shortenName(entry.name ?? '');
  /** @type {string[]} */
  let told = [];
  const walk = placeUnnamed(claims, claim);
  if (walk) facts.push(make('p', { class: 'walk' }, walk));
  const chain = isPassedOn(claim) ? '' : nameChain(claim.chain);
  if (chain) facts.push(make('p', { class: 'chain' }, ...showTelling(tell('cardChain', chain))));
  if (anonymity) {
    const { position, number, closeness } = anonymity;
    const words = [...number, ...position, ...closeness].map(({ block, start, end }) =>
      (blocks[block] ?? '').slice(start, end),
    );
    told = [...new Set(words)].filter((one) => !holds(title, one));
    if (told.length > 0) {
      const shown = tell('cardTold', quote(clip(told.join(', '), MAX_TEXT)));
      facts.push(make('p', {}, ...showTelling(shown)));
    }
  }
  const reason = noteReason(entry);
  if (reason) facts.push(make('p', { class: 'reason' }, ...showTelling(reason)));
  const sorts = [];
  if (negated) sorts.push(message('noteNegated'));
  // What is said is said: of most claims there is no need to tell.
  else if (claim.attribution.claim !== 'assertion') sorts.push(nameClaimType(claim));
  const other = noteOther(claim);
  if (other) sorts.push(other);
  if (parent != null && !claim.isCounted) sorts.push(message('noteNested'));
  const doubt = noteDoubt(claim);
  if (doubt) sorts.push(doubt);
  if (sorts.length > 0) facts.push(make('p', { class: 'sort' }, sorts.join(' · ')));
  const grounds = [...entry.claims, ...entry.others].map((one) => one.grounds).filter(Boolean);
  return { lines: facts, told: reason ? [...told, ...grounds] : told };
}

/**
 * Which of those from unnamed people or no source a claim is, through which a key leads.
 *
 * @param {Claim[]} claims In the order of the article.
 * @param {Claim} claim
 * @returns {string} Empty for any other claim.
 */
function placeUnnamed(claims, claim) {
  const attributions = claims.toSorted((a, b) => a.index - b.index).map((one) => one.attribution);
  const unnamed = claims.filter(({ attribution }) => isUnnamedStep(attributions, attribution));
  const at = unnamed.indexOf(claim);
  if (at < 0) return '';
  return message('cardUnnamed', String(at + 1), String(unnamed.length));
}

/**
 * @param {Claim[]} claims In the order of the article.
 * @param {Claim} claim
 */
function makeWhy(claims, claim) {
  const lines = explain(claims, claim).map((line) => make('p', {}, ...showTelling(line)));
  return make('details', {}, make('summary', {}, message('cardWhy')), ...lines);
}

/** @param {() => Promise<boolean>} copy */
function makeCopy(copy) {
  const button = make('button', { type: 'button', class: 'copy' }, message('cardCopy'));
  const told = make('span', { class: 'told', role: 'status' });
  button.addEventListener('click', async () => {
    told.textContent = message((await copy()) ? 'exportCopied' : 'cardNotCopied');
  });
  return make('span', { class: 'copying' }, button, ' ', told);
}

/** @param {() => void} hide */
function makeWrong(hide) {
  const button = make('button', { type: 'button', class: 'wrong' }, message('cardWrong'));
  button.addEventListener('click', hide);
  return button;
}

/**
 * @param {SourceEntry} entry
 * @param {Claim} claim
 * @param {(claim: number) => void} go
 */
function makeTurns({ claims }, claim, go) {
  const at = claims.indexOf(claim);
  /**
   * @param {string} label
   * @param {string} sign
   * @param {Claim | undefined} to
   */
  const turn = (label, sign, to) => {
    const button = make('button', { type: 'button', 'aria-label': label, title: label }, sign);
    button.disabled = !to;
    if (to) button.addEventListener('click', () => go(to.index));
    return button;
  };
  const count = message('cardCount', String(at + 1), String(claims.length));
  return make(
    'div',
    { class: 'turns' },
    make('span', {}, claims.length > 1 ? count : message('cardOnly')),
    ...(claims.length > 1
      ? [
          turn(message('cardPrevious'), '‹', claims[at - 1]),
          turn(message('cardNext'), '›', claims[at + 1]),
        ]
      : []),
  );
}
