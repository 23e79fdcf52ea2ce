// In Chromium a form's fields hide the form's own properties under their names, even from content
// scripts: `form.parentNode` may be an input. These functions ask the prototypes instead.

/**
 * @template T
 * @param {object} prototype
 * @param {string} name
 * @returns {(target: Node) => T}
 */
function makeGetter(prototype, name) {
  const { get } = /** @type {PropertyDescriptor} */ (
    Object.getOwnPropertyDescriptor(prototype, name)
  );
  return (target) => /** @type {() => T} */ (get).call(target);
}

/** @type {(node: Node) => ParentNode & Node | null} */
export const getParent = makeGetter(Node.prototype, 'parentNode');
/** @type {(node: Node) => Element | null} */
export const getParentElement = makeGetter(Node.prototype, 'parentElement');
/** @type {(node: Node) => ChildNode | null} */
export const getNextSibling = makeGetter(Node.prototype, 'nextSibling');
/** @type {(node: Node) => number} */
export const getNodeType = makeGetter(Node.prototype, 'nodeType');
/** @type {(node: Node) => boolean} */
export const isConnected = makeGetter(Node.prototype, 'isConnected');
/** @type {(node: Node) => string | null} */
export const getText = makeGetter(Node.prototype, 'textContent');
/** @type {(node: Node) => Document | null} */
const getDocument = makeGetter(Node.prototype, 'ownerDocument');
/** @type {(element: Node) => string} */
export const getTagName = makeGetter(Element.prototype, 'tagName');
/** @type {(element: Node) => string} */
export const getLocalName = makeGetter(Element.prototype, 'localName');

const { contains: nodeContains } = Node.prototype;
const { getAttribute: elementGetAttribute, checkVisibility } = Element.prototype;

/**
 * @param {Node} outer
 * @param {Node | null} inner
 * @returns {boolean}
 */
export function contains(outer, inner) {
  return nodeContains.call(outer, inner);
}

/**
 * @param {Element} element
 * @param {string} name
 * @returns {string | null}
 */
export function getAttribute(element, name) {
  return elementGetAttribute.call(element, name);
}

/**
 * Whether an element is rendered and not invisible. Text that is transparent counts as visible,
 * since pages fade their paragraphs in. In a document that no window shows everything counts as
 * visible, as nothing is laid out there.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isVisible(element) {
  if (getDocument(element)?.defaultView === null) return true;
  return checkVisibility.call(element, { checkVisibilityCSS: true });
}
