import { tellCounts } from '../shared/account-text.js';
import { nameOwner, noteClaim, noteReason } from '../shared/claim-notes.js';
import { make } from '../shared/element.js';
import { isSeveral, makeGlyph } from '../shared/kind-glyph.js';
import { nameKind } from '../shared/kind-words.js';
import { isUnnamed } from '../shared/kinds.js';
import { formatShare, message } from '../shared/localize.js';
import { clip, splitName } from '../shared/source-name.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */

/** With more claims than this, only sources without a name begin open, and no more claims than this. */
const MANY_CLAIMS = 40;
/** So much of a claim tells which one a button is about, in characters. */
const MAX_LABEL = 80;

/**
 * Makes the list of sources, each with its claims. Those of a closed source are made when it is
 * opened.
 *
 * @param {SourceEntry[]} entries
 * @param {Map<string, boolean>} opened Which sources the reader opened or closed, by their key.
 * @param {boolean} canHide Whether the reader can call a claim wrong.
 * @returns {HTMLLIElement[]}
 */
export function makeSourceItems(entries, opened, canHide) {
  const many = entries.reduce((sum, { claims }) => sum + claims.length, 0) > MANY_CLAIMS;
  let shown = 0;
  return entries.map((entry) => {
    const details = make('details', {}, makeSummary(entry));
    const isWanted = !many || (isUnnamed(entry.kind) && shown < MANY_CLAIMS);
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
  return make(
    'summary',
    {},
    makeGlyph(kind, isSeveral(claims[0])),
    makeName(name ?? nameKind(kind), kind),
    make('span', { class: 'share' }, share > 0 ? formatShare(share) : ''),
    make('span', { class: 'facts' }, (name === null ? facts.slice(1) : facts).join(' · ')),
  );
}

/**
 * A source's name or description, of which only the beginning is strong where it is long.
 *
 * @param {string} name
 * @param {import('../shared/report.d.ts').SourceKind} kind
 */
function makeName(name, kind) {
  const { head, rest } = splitName(name);
  const shown = make('span', { class: 'name' });
  shown.append(isUnnamed(kind) ? make('span', { class: `mark-${kind}` }, head) : head);
  if (rest) shown.append(make('span', { class: 'rest' }, rest));
  return shown;
}

/** @param {SourceEntry} entry */
function makeReason(entry) {
  const reason = noteReason(entry);
  return reason === null ? [] : [make('p', { class: 'reason' }, reason)];
}

/**
 * @param {SourceEntry} entry
 * @param {boolean} canHide
 */
function makeClaims({ claims }, canHide) {
  return make('ol', { class: 'claims' }, ...claims.map((claim) => makeItem(claim, canHide)));
}

/**
 * Makes the list of what is not core, each with the words for whose it is.
 *
 * @param {Claim[]} claims
 * @param {boolean} canHide Whether the reader can call one of them wrong.
 * @returns {HTMLLIElement[]}
 */
export function makeOtherItems(claims, canHide) {
  return claims.map((claim) => makeItem(claim, canHide, nameOwner(claim)));
}

/**
 * @param {Claim} claim
 * @param {boolean} canHide
 * @param {string} [owner] Whose claim it is, where its place does not say so.
 */
function makeItem(claim, canHide, owner) {
  return make('li', {}, makeClaim(claim, owner), ...(canHide ? [makeWrong(claim)] : []));
}

/**
 * @param {Claim} claim
 * @param {string} [owner]
 */
function makeClaim(claim, owner) {
  const { content, cue, sourceText } = claim;
  const words = make('span', { class: 'content' });
  if (owner) words.append(make('span', { class: 'owner' }, owner), ' ');
  if (content && cue) words.append(make('span', { class: 'cue' }, cue), ' ');
  words.append(content || cue || sourceText || message('claimWithoutWords'));
  const button = make(
    'button',
    { type: 'button', class: 'claim', 'data-claim': String(claim.index) },
    words,
  );
  const notes = noteClaim(claim);
  if (notes.length > 0) button.append(' ', make('span', { class: 'notes' }, notes.join(' · ')));
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
    '×',
  );
  button.title = message('cardWrong');
  return button;
}
