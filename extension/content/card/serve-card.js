import { Card } from './card.js';
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
  /** @type {ClaimFinder | null} Made when it is first needed. */
  let finder = null;
  const follow = () => {
    finder = null;
    card.check();
    const isOn = session.state.phase === 'ready' && session.painted !== null;
    if (isOn && !controller) {
      controller = new AbortController();
      watchPointer(wishes, controller.signal);
    } else if (!isOn) {
      controller?.abort();
      controller = null;
      card.close();
    }
  };
  /** @type {import('./intent.js').Wishes} */
  const wishes = {
    find: (x, y) => {
      if (!session.painted) return null;
      finder ??= new ClaimFinder(session.painted, session.settings);
      return finder.find(x, y);
    },
    isOnCard: (event) => card.isTarget(event),
    shown: () => (card.isByPointer ? card.claim : null),
    open: (claim, x, y) => card.open(claim, { x, y }),
    close: () => card.close(),
  };
  session.onChange(follow, new AbortController().signal);
  return card;
}
