import { findAround } from '../locate/story-roots.js';
import {
  closest,
  ELEMENT_NODE,
  elementFromPoint,
  getDocument,
  getDocumentElement,
  getNodeType,
  getParentElement,
  getShadowRoot,
  listen,
  matches,
  querySelectorAll,
} from '../nodes.js';

/** What is drawn over all of a page, and may keep readers from using anything outside of it. */
const LAYER = 'dialog:modal, [aria-modal="true"], :popover-open';
const MODAL = 'dialog:modal';

/**
 * Finds where a card belongs: in what is drawn over the page, if its claim stands in that. While a
 * dialog is modal, nothing outside of it can be pointed at or have the focus.
 *
 * @param {Node} claim A node in which the claim stands.
 * @returns {Element} In the page's own document.
 */
export function findLayer(claim) {
  for (const node of findAround(claim)) {
    if (getDocument(node) !== document || getNodeType(node) !== ELEMENT_NODE) continue;
    const element = /** @type {Element} */ (node);
    // A shadow host or a frame shows nothing that is put into it.
    if (matches(element, LAYER) && !getShadowRoot(element)) return element;
  }
  return /** @type {Element} */ (getDocumentElement(document));
}

/**
 * Whether a reader can use a card, and sees its claim: nothing modal stands over them.
 *
 * @param {HTMLElement} host The card's.
 * @param {HTMLElement} card
 * @param {Node} claim A node in which the claim stands.
 */
export function isReachable(host, card, claim) {
  const home = claim.ownerDocument;
  if (home && home !== document && querySelectorAll(home, MODAL).length > 0 && !isInModal(claim))
    return false;
  const { left, top, width, height } = card.getBoundingClientRect();
  const tree = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  // What is inert is not found at its own place; off the window nothing is found.
  const found = elementFromPoint(tree, left + width / 2, top + height / 2);
  return found === host || (found === null && host.checkVisibility());
}

/** @param {Node} claim */
function isInModal(claim) {
  const parent = getParentElement(claim);
  return parent === null || closest(parent, MODAL) !== null;
}

/**
 * Calls back whenever a dialog opens or closes.
 *
 * @param {Set<Document>} homes The documents in which it may stand.
 * @param {() => void} onChange
 * @param {AbortSignal} signal Ends it.
 */
export function watchDialogs(homes, onChange, signal) {
  const observer = new MutationObserver(onChange);
  for (const home of homes) {
    observer.observe(home, { subtree: true, attributeFilter: ['open', 'popover'] });
    // An element that is shown as a popover, and a dialog in a shadow root, change no attribute here.
    listen(home, 'toggle', onChange, { signal, capture: true });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
