import { findHomes } from '../locate/frame-place.js';
import { Card } from './card.js';
import { prepareStyle } from './card-style.js';
import { ClaimFinder } from './claim-at-point.js';
import { watchPointer } from './intent.js';

/**
 * Opens cards on a page for as long as its marks are there.
 *
 * @param {import('../session.js').Session} session
 * @param {import('./card.js').Hiding | null} hiding Null where claims cannot be hidden.
 * @returns {Card}
 */
export function serveCard(session, hiding) {
  const card = new Card(session, hiding);
  /** @type {AbortController | null} */
  let controller = null;
  /** @type {Set<Document>} Those in which the pointer is watched. */
  let watched = new Set();
  /** @type {ClaimFinder | null} Made when it is first needed. */
  let finder = null;
  const findClaims = () => {
    if (session.painted) finder ??= new ClaimFinder(session.painted, session.settings);
    return finder;
  };
  const follow = () => {
    finder = null;
    card.check();
    const { painted } = session;
    const isOn = session.state.phase === 'ready' && painted !== null;
    const homes = isOn ? findHomes(painted.reading) : new Set();
    if (!isOn) card.close();
    if (controller && isSame(homes, watched)) return;
    controller?.abort();
    controller = isOn ? new AbortController() : null;
    watched = homes;
    if (controller) watchPointer(homes, wishes, controller.signal);
  };
  /** @type {import('./intent.js').Wishes} */
  const wishes = {
    find: (x, y) => findClaims()?.find(x, y) ?? null,
    prepare: () => {
      findClaims();
      prepareStyle();
    },
    isOnCard: (event) => card.isTarget(event),
    waitsForClick: () => session.settings.cardOnClick,
    shown: () => (card.isByPointer ? card.claim : null),
    open: (claim, x, y) => card.open(claim, { x, y }),
    close: () => card.close(),
  };
  session.onChange(follow, new AbortController().signal);
  follow();
  return card;
}

/**
 * @param {Set<Document>} a
 * @param {Set<Document>} b
 */
function isSame(a, b) {
  return a.size === b.size && [...a].every((home) => b.has(home));
}
