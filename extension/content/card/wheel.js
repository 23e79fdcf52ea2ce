/** What of a card scrolls where it does not fit. */
const SCROLLERS = '.card, .facts';

/**
 * Keeps a wheel that turns over the card from scrolling the page. From what scrolls in the card, the
 * style keeps it by itself.
 *
 * @param {HTMLElement} host The card's: Chromium holds a wheel back for no listener of a shadow root.
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal Ends it.
 */
export function keepWheel(host, root, signal) {
  /** @param {WheelEvent} event */
  const keep = (event) => {
    const target = root.elementFromPoint(event.clientX, event.clientY);
    let part = target?.closest(SCROLLERS);
    while (part && part.scrollHeight <= part.clientHeight) {
      part = part.parentElement?.closest(SCROLLERS);
    }
    // With the control key it zooms.
    if (!part && !event.ctrlKey) event.preventDefault();
  };
  host.addEventListener('wheel', keep, { signal, passive: false });
}
