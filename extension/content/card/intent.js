/** How long the pointer rests on a claim before its card opens, in milliseconds. */
const REST_MS = 250;
/** How long the pointer may be on its way from the claim to the card, in milliseconds. */
const AWAY_MS = 350;
/** A pointer that moves less is at rest, in CSS pixels. */
const STILL = 4;
/** What does something of its own when it is tapped. */
const CONTROLS = 'a[href], button, input, select, textarea, label, summary, video, audio';

/**
 * @typedef {object} Wishes
 * @property {(x: number, y: number) => number | null} find The claim at a point.
 * @property {(event: Event) => boolean} isOnCard
 * @property {() => number | null} shown The claim that a card is open for by pointer.
 * @property {(claim: number, x: number, y: number) => void} open
 * @property {() => void} close
 */

/**
 * Tells by the pointer which claim a reader wants to know more of: one on which it rests, or one
 * that was tapped.
 *
 * @param {Wishes} wishes
 * @param {AbortSignal} signal Ends it.
 */
export function watchPointer({ find, isOnCard, shown, open, close }, signal) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;
  const last = { x: Number.NaN, y: Number.NaN };
  const options = { signal, passive: true, capture: true };

  /** @param {PointerEvent} event */
  const move = (event) => {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y } = event;
    if (isOnCard(event)) {
      clearTimeout(resting);
      clearTimeout(leaving);
      leaving = undefined;
      last.x = Number.NaN;
      return;
    }
    if (Math.hypot(x - last.x, y - last.y) < STILL) return;
    Object.assign(last, { x, y });
    clearTimeout(resting);
    if (event.buttons === 0) resting = setTimeout(rest, REST_MS);
    if (shown() !== null) leaving ??= setTimeout(leave, AWAY_MS);
  };
  const rest = () => {
    const claim = hasSelection() ? null : find(last.x, last.y);
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
    const target = event.composedPath()[0];
    const isControl = target instanceof Element && target.closest(CONTROLS) !== null;
    const claim = isTouch && !isControl ? find(event.clientX, event.clientY) : null;
    if (claim === null) close();
    else open(claim, event.clientX, event.clientY);
  };
  document.addEventListener('pointermove', move, options);
  document.addEventListener('click', tap, options);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(resting);
      clearTimeout(leaving);
    },
    { once: true },
  );
}

/** Whether the reader has marked text, and so wants to copy it. */
function hasSelection() {
  return getSelection()?.isCollapsed === false;
}
