import { make } from '../shared/element.js';
import { formatNumber, message } from '../shared/localize.js';
import { clip } from '../shared/source-name.js';
import { showTelling } from '../shared/telling.js';
import { MAX_CLAIMS } from './worksheet-claims.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */

/** Longer claims are cut, in characters. */
const MAX_CLAIM = 160;

/**
 * Makes the list from which a teacher may choose other claims for the worksheet; it is not printed.
 *
 * @param {Claim[]} eligible
 * @param {Claim[]} chosen
 * @param {(claim: Claim) => import('../shared/telling.js').Telling} nameSource
 * @param {(chosen: Claim[]) => void} onChange Called with what is chosen, in the order of the article.
 * @returns {HTMLDetailsElement}
 */
export function makeClaimChoice(eligible, chosen, nameSource, onChange) {
  const boxes = eligible.map((claim) => {
    const box = make('input', { type: 'checkbox', value: String(claim.index) });
    box.checked = chosen.includes(claim);
    return box;
  });
  const limit = () => {
    const isFull = boxes.filter(({ checked }) => checked).length >= MAX_CLAIMS;
    for (const box of boxes) box.disabled = isFull && !box.checked;
  };
  const items = eligible.map((claim, at) =>
    make(
      'label',
      {},
      /** @type {HTMLInputElement} */ (boxes[at]),
      make(
        'span',
        {},
        make('strong', {}, ...showTelling(nameSource(claim))),
        ' ',
        make('span', { lang: 'en' }, clip(claim.content, MAX_CLAIM)),
      ),
    ),
  );
  const title = message('sheetChoose', formatNumber(MAX_CLAIMS));
  const list = make('fieldset', { 'aria-label': title }, ...items);
  list.addEventListener('change', () => {
    limit();
    onChange(eligible.filter((_, at) => boxes[at]?.checked));
  });
  limit();
  return make('details', {}, make('summary', {}, title), list);
}
