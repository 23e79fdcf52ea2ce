import { elementAt } from '../locate/frame-place.js';
import {
  ELEMENT_NODE,
  getBody,
  getDocument,
  getDocumentElement,
  getNodeType,
  getShadowRoot,
  getTagName,
  listen,
  matches,
  querySelectorAll,
} from '../nodes.js';
import { findAround, findDrawnIn } from '../read/around.js';
import { findShadows } from '../read/doors.js';

/** What is drawn over all of a page, and may keep readers from using anything outside of it. */
const LAYER = 'dialog:modal, [aria-modal="true"], :popover-open';
const MODAL = 'dialog:modal';

/**
 * Finds where a card belongs: in what is drawn over the page, if its claim is drawn in that. While a
 * dialog is modal, nothing outside of it can be pointed at or have the focus.
 *
 * @param {Node} claim A node in which the claim stands.
 * @returns {Element | ShadowRoot} In the page's own document.
 */
export function findLayer(claim) {
  for (const node of findDrawnIn(claim)) {
    if (getDocument(node) !== document || getNodeType(node) !== ELEMENT_NODE) continue;
    const element = /** @type {Element} */ (node);
    // A frame's own element draws nothing that is put into it, and one with a shadow root draws that.
    if (!matches(element, LAYER) || getTagName(element) === 'IFRAME') continue;
    return getShadowRoot(element) ?? element;
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
  if (home && home !== document && isBehindModal(claim, home)) return false;
  const { left, top, width, height } = card.getBoundingClientRect();
  // What is inert is not found at its own place; off the window nothing is found.
  const found = elementAt(left + width / 2, top + height / 2);
  if (found === null) return host.checkVisibility();
  return found === host || [...findAround(found)].includes(host);
}

/**
 * Whether a frame's own dialog is modal, and a claim in the frame stands outside of it.
 *
 * @param {Node} claim
 * @param {Document} home
 */
function isBehindModal(claim, home) {
  const drawnIn = new Set(findDrawnIn(claim));
  const modals = findTrees(home).flatMap((tree) => [...querySelectorAll(tree, MODAL)]);
  return modals.length > 0 && !modals.some((modal) => drawnIn.has(modal));
}

/**
 * A document and the open shadow roots in it.
 *
 * @param {Document} home
 * @returns {(Document | ShadowRoot)[]}
 */
function findTrees(home) {
  const body = getBody(home);
  return [home, ...(body ? findShadows(body) : [])];
}

/**
 * Calls back whenever a dialog may have opened or closed.
 *
 * @param {Set<Document>} homes The documents in which it may stand.
 * @param {() => void} onChange
 * @param {AbortSignal} signal Ends it.
 */
export function watchDialogs(homes, onChange, signal) {
  const observer = new MutationObserver(onChange);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const options = { signal, capture: true };
  for (const home of homes) {
    for (const tree of findTrees(home)) {
      observer.observe(tree, { subtree: true, attributeFilter: ['open', 'popover'] });
      // An element that is shown as a popover changes no attribute.
      listen(tree, 'toggle', onChange, options);
    }
    // Of a shadow root that came later nothing is seen, but that a dialog in it takes the focus.
    listen(home, 'focusin', onChange, options);
  }
}
