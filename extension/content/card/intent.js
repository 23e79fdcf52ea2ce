import { findOpening } from '../locate/frame-place.js';
import { getSelection, listen } from '../nodes.js';
import { REST_MS } from './rest-time.js';

/** After how long a rest what an answer needs is made ready, in milliseconds. */
const PAUSE_MS = 60;
/** How long the pointer may be on its way from the claim to the card, in milliseconds. */
const AWAY_MS = 350;
/** A pointer that moves less is at rest, in CSS pixels. */
const STILL = 4;
/** What does something of its own when it is tapped. */
const CONTROLS = 'a[href], button, input, select, textarea, label, summary, video, audio';

/**
 * @typedef {object} Wishes
 * @property {(x: number, y: number) => number | null} find The claim at a point of the page's
 *   window, as all of them.
 * @property {() => void} prepare Makes ready what `find` and `open` need; called before them.
 * @property {(event: Event) => boolean} isOnCard
 * @property {() => boolean} waitsForClick Whether the reader wants no card before they click.
 * @property {() => number | null} shown The claim that a card is open for by pointer.
 * @property {(claim: number, x: number, y: number) => void} open
 * @property {() => void} close
 */

/**
 * Tells by the pointer which claim a reader wants to know more of: one on which it rests, unless they
 * want to click for that, or one that was tapped.
 *
 * @param {Set<Document>} homes The documents in which claims stand.
 * @param {Wishes} wishes
 * @param {AbortSignal} signal Ends it.
 */
export function watchPointer(
  homes,
  { find, prepare, isOnCard, waitsForClick, shown, open, close },
  signal,
) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;
  const last = { x: Number.NaN, y: Number.NaN, home: document };
  const options = { signal, passive: true, capture: true };

  /** @param {PointerEvent} event */
  const move = (event) => {
    if (event.pointerType === 'touch') return;
    if (isOnCard(event)) {
      clearTimeout(resting);
      clearTimeout(leaving);
      leaving = undefined;
      last.x = Number.NaN;
      return;
    }
    const place = locate(event);
    if (Math.hypot(place.x - last.x, place.y - last.y) < STILL) return;
    Object.assign(last, place);
    clearTimeout(resting);
    if (waitsForClick()) return;
    if (event.buttons === 0) resting = setTimeout(pause, PAUSE_MS);
    if (shown() !== null) leaving ??= setTimeout(leave, AWAY_MS);
  };
  const pause = () => {
    resting = setTimeout(rest, REST_MS - PAUSE_MS);
    prepare();
  };
  const rest = () => {
    const claim = hasSelection(last.home) ? null : find(last.x, last.y);
    if (claim !== null && claim !== shown()) open(claim, last.x, last.y);
  };
  const leave = () => {
    leaving = undefined;
    if (shown() !== null && find(last.x, last.y) !== shown()) close();
  };
  /** @param {MouseEvent} event */
  const tap = (event) => {
    if (isOnCard(event)) return;
    clearTimeout(resting);
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    const target = /** @type {Partial<Element> | undefined} */ (event.composedPath()[0]);
    const isControl = Boolean(target?.closest?.(CONTROLS));
    const { x, y } = locate(event);
    const isMeant = isTouch || (waitsForClick() && !hasSelection(last.home));
    if (isMeant) prepare();
    const claim = isMeant && !isControl ? find(x, y) : null;
    if (claim === null) close();
    else open(claim, x, y);
  };
  for (const home of homes) {
    listen(home, 'pointermove', move, options);
    listen(home, 'click', tap, options);
  }
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(resting);
      clearTimeout(leaving);
    },
    { once: true },
  );
}

/**
 * Where an event has happened in the page's window.
 *
 * @param {MouseEvent} event
 * @returns {{ x: number, y: number, home: Document }}
 */
function locate({ clientX, clientY, view }) {
  const home = view?.document ?? document;
  const { left, top } = findOpening(home) ?? { left: 0, top: 0 };
  return { x: clientX + left, y: clientY + top, home };
}

/**
 * Whether the reader has marked text, and so wants to copy it.
 *
 * @param {Document} home
 */
function hasSelection(home) {
  return getSelection(home)?.isCollapsed === false;
}
