/** By what a button is found again in a list that is made anew. */
const KEYS = ['data-undo', 'data-claim'];

/**
 * Remembers which button of a list has the focus, and where on the screen it is.
 *
 * @param {HTMLElement} list
 * @returns {() => void} Gives the focus back when the list was made anew, in the same place.
 */
export function holdFocus(list) {
  const focused = document.activeElement;
  const key = KEYS.find((one) => focused?.hasAttribute(one));
  if (!focused || !key || !list.contains(focused)) return () => {};
  const selector = `button[${key}="${focused.getAttribute(key)}"]`;
  const { top } = focused.getBoundingClientRect();
  const heights = new Map(sourcesOf(list).map((item) => [item.dataset.key, item.offsetHeight]));
  return () => {
    // What is out of view is laid out only when it comes into view; until then it is as high as before.
    for (const item of sourcesOf(list)) {
      const height = heights.get(item.dataset.key);
      if (height) item.style.containIntrinsicBlockSize = `auto ${height}px`;
    }
    const again = list.querySelector(selector);
    if (!(again instanceof HTMLElement)) return;
    again.focus({ preventScroll: true });
    scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}

/**
 * @param {HTMLElement} list
 * @returns {HTMLElement[]}
 */
function sourcesOf(list) {
  return [...list.querySelectorAll('[data-key]')].filter((item) => item instanceof HTMLElement);
}
