import { getActiveElement, getRootNode, getShadowRoot, isShadowRoot } from '../nodes.js';

/**
 * What has the focus in the tree in which a node stands.
 *
 * @param {Node} node
 */
export function findFocus(node) {
  const root = /** @type {Document | ShadowRoot} */ (getRootNode(node));
  return isShadowRoot(root) ? root.activeElement : getActiveElement(root);
}

/** What has the focus in a page, also where that is in open shadow roots. */
export function findInnermostFocus() {
  let focused = getActiveElement(document);
  for (let root = focused && getShadowRoot(focused); root?.activeElement; ) {
    focused = root.activeElement;
    root = getShadowRoot(focused);
  }
  return focused;
}

/**
 * Gives an element the focus, and leaves selected what is: a field that gets the focus takes that.
 *
 * @param {HTMLElement} element
 */
export function giveFocus(element) {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = selection ?? {};
  element.focus({ preventScroll: true });
  if (!selection || isCollapsed || !anchorNode || !focusNode) return;
  if (selection.isCollapsed) {
    selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  }
}
