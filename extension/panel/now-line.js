import { nameOwner } from '../shared/claim-notes.js';
import { find, make } from '../shared/element.js';
import { isSeveral, makeGlyph } from '../shared/kind-glyph.js';
import { plain, showTelling, tell } from '../shared/telling.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */

/**
 * Says above the list who is speaking where the reader is.
 *
 * @param {Claim | null} claim The one that the reader has reached.
 */
export function showNow(claim) {
  const line = find('now');
  line.classList.toggle('none', claim === null);
  const owner = claim ? tell('nowSpeaking', nameOwner(claim)) : '';
  if (line.textContent === plain(owner) && claim !== null) return;
  const glyphs = claim ? [makeGlyph(claim.kind, isSeveral(claim))] : [];
  line.replaceChildren(...glyphs, make('span', {}, ...showTelling(owner)));
}
