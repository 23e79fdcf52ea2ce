import { nameOwner } from '../shared/claim-notes.js';
import { find, make } from '../shared/element.js';
import { formatNumber, message } from '../shared/localize.js';
import { plain, quote, showTelling } from '../shared/telling.js';
import { LEANS, listVerbs, nameLean, tellCount, tellVerbs } from '../shared/verbs.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/verbs.js').VerbUse} VerbUse */

/** So many sources are told of by a verb; the list has all. */
const MAX_OWNERS = 12;

/** Shows which verbs the article gives to whom, where some of them lean. */
export class VerbsView {
  #rows = find('verbs-rows');
  /** Of the button that was pressed last, which of its claims was shown. */
  #shown = { button: /** @type {Element | null} */ (null), at: 0 };

  /** @param {(claim: number) => void} onJump */
  constructor(onJump) {
    this.#rows.addEventListener('click', (event) => {
      const button = /** @type {Element} */ (event.target).closest('button');
      if (!button) return;
      const claims = (button.getAttribute('data-claims') ?? '').split(' ').map(Number);
      const at = this.#shown.button === button ? (this.#shown.at + 1) % claims.length : 0;
      this.#shown = { button, at };
      onJump(claims[at] ?? 0);
    });
  }

  /** @param {Claim[]} claims */
  show(claims) {
    const uses = listVerbs(claims);
    const section = /** @type {HTMLDetailsElement} */ (find('verbs'));
    section.hidden = uses.every(({ lean }) => lean === 'neutral');
    if (section.hidden) section.open = false;
    const leans = LEANS.flatMap((lean) => {
      const own = uses.filter((use) => use.lean === lean);
      return own.length > 0 ? [{ lean, own }] : [];
    });
    const counts = leans.map(({ lean, own }) => {
      const count = own.reduce((sum, use) => sum + use.claims.length, 0);
      return `${nameLean(lean)} ${formatNumber(count)}`;
    });
    find('verbs-title').textContent = message('verbsTitle', counts.join(' · '));
    this.#rows.replaceChildren(...leans.map(({ lean, own }) => makeRow(nameLean(lean), own, lean)));
  }
}

/**
 * @param {string} name
 * @param {VerbUse[]} uses
 * @param {import('../shared/verbs.js').Lean} lean
 */
function makeRow(name, uses, lean) {
  const told = make('dd', {});
  // Most of what is said is said: of whom, the list tells.
  if (lean === 'neutral') told.append(...showTelling(quote(tellVerbs(uses))));
  else for (const use of uses) told.append(makeUse(use));
  return make('div', {}, make('dt', {}, name), told);
}

/** @param {VerbUse} use */
function makeUse({ shown, claims }) {
  /** @type {Map<string, Claim[]>} */
  const owners = new Map();
  for (const claim of claims) {
    const owner = plain(nameOwner(claim));
    owners.set(owner, [...(owners.get(owner) ?? []), claim]);
  }
  const buttons = [...owners.values()].slice(0, MAX_OWNERS).flatMap((own, at) => {
    const indexes = own.map(({ index }) => index).join(' ');
    const attributes = { type: 'button', class: 'link', 'data-claims': indexes };
    const owner = own[0] ? nameOwner(own[0]) : '';
    const button = make('button', attributes, ...showTelling(owner), tellCount('', own.length));
    return at === 0 ? [button] : [', ', button];
  });
  return make('p', {}, make('em', { lang: 'en' }, shown), ': ', ...buttons);
}
