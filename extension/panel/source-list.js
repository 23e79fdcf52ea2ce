import { tellCounts } from '../shared/account-text.js';
import { nameOwner, noteClaim, noteReason } from '../shared/claim-notes.js';
import { compareClaims } from '../shared/claim-order.js';
import { isClaim } from '../shared/counted-claims.js';
import { draw, make } from '../shared/element.js';
import { isSeveral, makeGlyph } from '../shared/kind-glyph.js';
import { nameKind } from '../shared/kind-words.js';
import { isUnnamed } from '../shared/kinds.js';
import { formatShare, languageOfMessages, message } from '../shared/localize.js';
import { clip, splitName } from '../shared/source-name.js';
import { joinTellings, showTelling } from '../shared/telling.js';
import { listVerbs, tellVerbs } from '../shared/verbs.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/telling.js').Telling} Telling */
/** @typedef {import('./hidden-places.js').HiddenPlace} HiddenPlace */
/** @typedef {import('./hidden-places.js').PlacedEntry} PlacedEntry */

/** With more claims than this, only sources without a name begin open, and no more claims than this. */
const MANY_CLAIMS = 40;
/** An eye that is crossed out, on a field of 16 by 16. */
const CROSSED_EYE =
  'M1.500 8s2.400-4.300 6.500-4.300s6.500 4.300 6.500 4.300s-2.400 4.300-6.500 4.300s-6.500-4.300-6.500-4.300M8 10a2 2 0 1 0 0-4a2 2 0 0 0 0 4M2.800 2.800l10.400 10.400';
/** So many verbs of a source are told. */
const MAX_VERBS = 4;
/** So much of a claim tells which one a button is about, in characters. */
const MAX_LABEL = 80;

/**
 * Makes the list of sources, each with its claims. Those of a closed source are made when it is
 * opened.
 *
 * @param {PlacedEntry[]} entries
 * @param {Map<string, boolean>} opened Which sources the reader opened or closed, by their key.
 * @param {{ canHide: boolean, opensAll: boolean }} options Whether the reader can call a claim wrong,
 *   and whether all begin open.
 * @returns {HTMLLIElement[]}
 */
export function makeSourceItems(entries, opened, { canHide, opensAll }) {
  const many = entries.reduce((sum, { claims }) => sum + claims.length, 0) > MANY_CLAIMS;
  let shown = 0;
  return entries.map((entry) => {
    const details = make('details', {}, makeSummary(entry));
    const isWanted = opensAll || !many || (isUnnamed(entry.kind) && shown < MANY_CLAIMS);
    details.open = opened.get(entry.key) ?? isWanted;
    if (details.open) shown += entry.claims.length;
    if (details.open) details.append(...makeReason(entry), makeClaims(entry, canHide));
    details.addEventListener('toggle', () => {
      opened.set(entry.key, details.open);
      if (details.childElementCount === 1)
        details.append(...makeReason(entry), makeClaims(entry, canHide));
    });
    return make('li', { class: `source kind-${entry.kind}`, 'data-key': entry.key }, details);
  });
}

/** @param {SourceEntry} entry */
function makeSummary({ name, kind, claims, share }) {
  const facts = [nameKind(kind), ...tellCounts(claims)];
  const verbs = tellVerbs(listVerbs(claims).slice(0, MAX_VERBS));
  return make(
    'summary',
    {},
    makeGlyph(kind, isSeveral(claims[0])),
    makeName(name, kind),
    make('span', { class: 'share' }, share > 0 ? formatShare(share) : ''),
    make(
      'span',
      { class: 'facts' },
      (name === null ? facts.slice(1) : facts).join(' · '),
      ...(verbs ? [' · ', make('span', { lang: 'en' }, verbs)] : []),
    ),
  );
}

/**
 * A source's name or description, of which only the beginning is strong where it is long.
 *
 * @param {string | null} name Null for a kind that has none.
 * @param {import('../shared/report.d.ts').SourceKind} kind
 */
function makeName(name, kind) {
  const { head, rest } = splitName(name ?? nameKind(kind));
  const shown = make('span', name === null ? { class: 'name' } : { class: 'name', lang: 'en' });
  shown.append(isUnnamed(kind) ? make('span', { class: `mark-${kind}` }, head) : head);
  if (rest) shown.append(make('span', { class: 'rest' }, rest));
  return shown;
}

/** @param {SourceEntry} entry */
function makeReason(entry) {
  const reason = noteReason(entry);
  return reason === null ? [] : [make('p', { class: 'reason' }, ...showTelling(reason))];
}

/**
 * @param {PlacedEntry} entry
 * @param {boolean} canHide
 */
function makeClaims({ claims, hidden }, canHide) {
  const core = hidden.filter(({ claim }) => isClaim(claim.attribution));
  return make('ol', { class: 'claims' }, ...makeRows(claims, core, canHide));
}

/**
 * @param {Claim[]} claims
 * @param {HiddenPlace[]} hidden
 * @param {boolean} canHide
 * @param {(claim: Claim) => Telling} [nameClaimOwner] Whose a claim is, where its place does not say so.
 */
function makeRows(claims, hidden, canHide, nameClaimOwner) {
  const rows = claims.map((claim) => ({
    claim,
    item: makeItem(claim, canHide, nameClaimOwner?.(claim)),
  }));
  if (hidden.length === 0) return rows.map(({ item }) => item);
  const places = hidden.map(({ hash, claim }) => ({ claim, item: makeHiddenPlace(hash) }));
  return [...rows, ...places]
    .sort((a, b) => compareClaims(a.claim.attribution, b.claim.attribution))
    .map(({ item }) => item);
}

/**
 * Makes what stands in the place of a claim that the reader has just hidden.
 *
 * @param {string} hash
 * @returns {HTMLLIElement}
 */
export function makeHiddenPlace(hash) {
  const id = `hidden-${hash}`;
  const undo = { type: 'button', class: 'link', 'data-undo': hash, 'aria-describedby': id };
  return make(
    'li',
    { class: 'hidden-place' },
    make('span', { id }, message('hiddenDone')),
    ' ',
    make('button', undo, message('hiddenUndo')),
  );
}

/**
 * Makes the list of what is not core, each with the words for whose it is.
 *
 * @param {Claim[]} claims
 * @param {HiddenPlace[]} hidden
 * @param {boolean} canHide Whether the reader can call one of them wrong.
 * @returns {HTMLLIElement[]}
 */
export function makeOtherItems(claims, hidden, canHide) {
  return makeRows(claims, hidden, canHide, nameOwner);
}

/**
 * @param {Claim} claim
 * @param {boolean} canHide
 * @param {Telling} [owner] Whose claim it is, where its place does not say so.
 */
function makeItem(claim, canHide, owner) {
  return make('li', {}, makeClaim(claim, owner), ...(canHide ? [makeWrong(claim)] : []));
}

/**
 * @param {Claim} claim
 * @param {Telling} [owner]
 */
function makeClaim(claim, owner) {
  const { content, cue, sourceText } = claim;
  const quoted = content || cue || sourceText;
  const words = make('span', quoted ? { class: 'content', lang: 'en' } : { class: 'content' });
  if (owner) {
    const whose = make('span', { class: 'owner', lang: languageOfMessages() });
    whose.append(...showTelling(owner));
    words.append(whose, ' ');
  }
  if (content && cue) words.append(make('span', { class: 'cue' }, cue), ' ');
  words.append(quoted || message('claimWithoutWords'));
  const button = make(
    'button',
    { type: 'button', class: 'claim', 'data-claim': String(claim.index) },
    words,
  );
  const notes = noteClaim(claim);
  if (notes.length > 0) {
    button.append(
      ' ',
      make('span', { class: 'notes' }, ...showTelling(joinTellings(notes, ' · '))),
    );
  }
  return button;
}

/**
 * Makes the button by which a reader hides a claim as wrong.
 *
 * @param {Claim} claim
 */
function makeWrong({ index, content, sourceText }) {
  const label = message('hideLabel', clip(content || sourceText, MAX_LABEL));
  const button = make(
    'button',
    { type: 'button', class: 'wrong', 'data-hide': String(index), 'aria-label': label },
    draw('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, draw('path', { d: CROSSED_EYE })),
  );
  button.title = message('cardWrong');
  return button;
}
