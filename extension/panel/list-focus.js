/** By what a button is found again where all were made anew. */
const KEYS = [
  'data-undo',
  'data-claim',
  'data-hide',
  'data-kind',
  'data-claims',
  'data-at',
  'data-again',
];

/** Parts of the panel that stay while what they show is made anew. */
const PART = 'ul[id], ol[id], dl[id]';

/**
 * Remembers which button or source has the focus, and where on the screen it is.
 *
 * @param {HTMLElement} list What holds it, if it is to be held.
 * @returns {() => void} Gives the focus back when it was made anew, in the same place.
 */
export function holdFocus(list) {
  const focused = document.activeElement;
  const selector = focused && list.contains(focused) ? findSelector(focused) : null;
  // A claim may be told of in several parts of the panel.
  const part = focused?.closest(PART);
  if (!focused || !selector || !part) return () => {};
  const { top } = focused.getBoundingClientRect();
  const heights = new Map(sourcesOf(list).map((item) => [item.dataset.key, item.offsetHeight]));
  return () => {
    // What is out of view is laid out only when it comes into view; until then it is as high as before.
    for (const item of sourcesOf(list)) {
      const height = heights.get(item.dataset.key);
      if (height) item.style.containIntrinsicBlockSize = `auto ${height}px`;
    }
    const again = part.querySelector(selector);
    if (focused.isConnected || !(again instanceof HTMLElement)) return;
    again.focus({ preventScroll: true });
    scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}

/**
 * What finds again what has the focus.
 *
 * @param {Element} focused
 */
function findSelector(focused) {
  const key = KEYS.find((one) => focused.hasAttribute(one));
  if (key) return `button[${key}="${CSS.escape(focused.getAttribute(key) ?? '')}"]`;
  const source =
    focused.matches('summary') && focused.closest('[data-key]')?.getAttribute('data-key');
  return source ? `[data-key="${CSS.escape(source)}"] > details > summary` : null;
}

/**
 * @param {HTMLElement} list
 * @returns {HTMLElement[]}
 */
function sourcesOf(list) {
  return [...list.querySelectorAll('[data-key]')].filter((item) => item instanceof HTMLElement);
}
