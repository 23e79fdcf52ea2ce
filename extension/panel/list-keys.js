/** @type {Record<string, (at: number, last: number) => number>} */
const MOVES = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** What in closed sources is not to be seen is passed over. */
const STOPS = 'summary, details[open] .claim, #no-answers .claim';

/**
 * Moves the focus through a list of sources and their claims with the arrow keys.
 *
 * @param {KeyboardEvent} event
 */
export function moveFocus(event) {
  const move = MOVES[event.key];
  if (!move || !(event.currentTarget instanceof HTMLElement)) return;
  const stops = [
    .../** @type {NodeListOf<HTMLElement>} */ (event.currentTarget.querySelectorAll(STOPS)),
  ];
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (at < 0) return;
  event.preventDefault();
  stops[move(at, stops.length - 1)]?.focus();
}
