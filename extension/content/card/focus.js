/**
 * What has the focus in the tree in which a node stands.
 *
 * @param {Node} node
 */
export function findFocus(node) {
  return /** @type {Document | ShadowRoot} */ (node.getRootNode()).activeElement;
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
