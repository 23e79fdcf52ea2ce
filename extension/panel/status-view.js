import { find, make } from '../shared/element.js';
import { message } from '../shared/localize.js';
import { setAlwaysHere, setEverywhere } from '../shared/site-choice.js';
import { describeState } from '../shared/status-text.js';
import { plain, showTelling } from '../shared/telling.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */
/** @typedef {import('../shared/protocol.d.ts').Wish} Wish */
/** @typedef {import('./page-access.js').NoAccess} NoAccess */

/** A switch asks for the page, whatever it is. @type {Wish} */
const PAGE = 'page';

/**
 * Says how it stands with the page, and offers what can be done about it.
 *
 * @param {PageState | NoAccess} state
 * @param {{ onGranted: () => void, onSwitchOn: (wish: Wish) => void }} actions
 */
export function showStatus(state, { onGranted, onSwitchOn }) {
  const { line, notes, buttons } = describe(state, onGranted, onSwitchOn);
  // What the reader pressed goes away.
  if (find('actions').contains(document.activeElement)) find('line').focus();
  // Said once: what stays the same is not announced again.
  if (find('line').textContent !== line) find('line').textContent = line;
  if (find('notes').textContent !== notes.map(plain).join('')) {
    find('notes').replaceChildren(...notes.map((note) => make('p', {}, ...showTelling(note))));
  }
  find('actions').replaceChildren(...buttons);
}

/**
 * @param {PageState | NoAccess} state
 * @param {() => void} onGranted
 * @param {(wish: Wish) => void} onSwitchOn
 * @returns {{ line: string, notes: import('../shared/telling.js').Telling[], buttons: HTMLButtonElement[] }}
 */
function describe(state, onGranted, onSwitchOn) {
  if (state.phase === 'closed') {
    const buttons = offerAccess(state.host, onGranted);
    // Where the browser does not tell the page's address, it may be one that is closed to all.
    const isKnown = state.host !== null;
    const line = message(isKnown ? 'stateClosed' : 'stateClosedOrNot');
    const hint = message(isKnown ? 'closedHint' : 'closedOrNotHint');
    return { line, notes: [hint, message('whereReason')], buttons };
  }
  const { line, notes, offer } = describeState(state.phase === 'unreadable' ? null : state);
  const offered = state.phase === 'off' ? { label: message('switchOn'), wish: PAGE } : offer;
  const buttons = offered ? [makeButton(offered.label, () => onSwitchOn(offered.wish))] : [];
  return { line, notes, buttons };
}

/**
 * @param {string | null} host
 * @param {() => void} onGranted
 */
function offerAccess(host, onGranted) {
  /** @param {Promise<boolean>} asked */
  const settle = async (asked) => {
    if (await asked) onGranted();
    else find('told').textContent = message('refused');
  };
  // The browser asks the reader only in the click itself.
  const everywhere = makeButton(message('allowEverywhere'), () => settle(setEverywhere(true)));
  if (host === null) return [everywhere];
  const here = makeButton(message('allowHere', host), () => settle(setAlwaysHere(host, true)));
  everywhere.classList.remove('primary');
  return [here, everywhere];
}

/**
 * @param {string} label
 * @param {() => void} onClick
 */
function makeButton(label, onClick) {
  const button = make('button', { type: 'button', class: 'button primary' }, label);
  button.addEventListener('click', onClick);
  return button;
}
