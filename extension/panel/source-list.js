import { noteClaim, noteReason } from '../shared/claim-notes.js';
import { make } from '../shared/element.js';
import { makeGlyph } from '../shared/kind-glyph.js';
import { nameKind } from '../shared/kind-words.js';
import { countMessage, formatShare, message } from '../shared/localize.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */

/** With more claims than this, only the sources without a name begin open. */
const MANY_CLAIMS = 40;

/**
 * Makes the list of sources, each with its claims.
 *
 * @param {SourceEntry[]} entries
 * @param {Map<string, boolean>} opened Which sources the reader opened or closed, by their key.
 * @returns {HTMLLIElement[]}
 */
export function makeSourceItems(entries, opened) {
  const many = entries.reduce((sum, { claims }) => sum + claims.length, 0) > MANY_CLAIMS;
  return entries.map((entry) => {
    const isUnnamed = entry.kind === 'anonymous' || entry.kind === 'unstated';
    const details = make(
      'details',
      {},
      makeSummary(entry),
      ...makeReason(entry),
      makeClaims(entry),
    );
    details.open = opened.get(entry.key) ?? (!many || isUnnamed);
    details.addEventListener('toggle', () => opened.set(entry.key, details.open));
    return make('li', { class: `source kind-${entry.kind}` }, details);
  });
}

/** @param {SourceEntry} entry */
function makeSummary({ name, kind, claims, share }) {
  const outer = claims.filter(({ attribution }) => attribution.parent == null).length;
  const nested = claims.length - outer;
  const facts = [nameKind(kind)];
  if (outer > 0) facts.push(countMessage('claims', outer));
  if (nested > 0) facts.push(countMessage('nestedClaims', nested));
  const shown = name ?? nameKind(kind);
  return make(
    'summary',
    {},
    makeGlyph(kind),
    make('span', { class: 'name' }, shown),
    make('span', { class: 'share' }, share > 0 ? formatShare(share) : ''),
    make('span', { class: 'facts' }, (name === null ? facts.slice(1) : facts).join(' · ')),
  );
}

/** @param {SourceEntry} entry */
function makeReason(entry) {
  const reason = noteReason(entry);
  return reason === null ? [] : [make('p', { class: 'reason' }, reason)];
}

/** @param {SourceEntry} entry */
function makeClaims({ claims }) {
  return make(
    'ol',
    { class: 'claims' },
    ...claims.map((claim) => make('li', {}, makeClaim(claim))),
  );
}

/** @param {Claim} claim */
function makeClaim(claim) {
  const { content, cue, sourceText } = claim;
  const words = make('span', { class: 'content' });
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
