import { nameOwner } from '../shared/claim-notes.js';
import { find } from '../shared/element.js';
import { isSeveral, makeGlyph } from '../shared/kind-glyph.js';
import { message } from '../shared/localize.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */

/**
 * Says above the list who is speaking where the reader is.
 *
 * @param {Claim | null} claim The one that the reader has reached.
 */
export function showNow(claim) {
  const line = find('now');
  line.classList.toggle('none', claim === null);
  const owner = claim ? message('nowSpeaking', nameOwner(claim)) : '';
  if (line.textContent === owner && claim !== null) return;
  line.replaceChildren(...(claim ? [makeGlyph(claim.kind, isSeveral(claim)), owner] : []));
}
