// In Chromium a form's fields hide the form's own properties under their names, even from content
// scripts: `form.parentNode` may be an input, and `document.title` a form. These functions ask the
// prototypes instead.

// They are bound natively, since they are called by the hundred while the browser still runs the
// code step by step.

export const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_NODE = 9;
const FRAGMENT_NODE = 11;

const { bind, call } = Function.prototype;
/**
 * Makes a method a function that takes its object as its first argument.
 *
 * @type {(method: Function) => (...values: any[]) => any}
 */
const unbind = bind.bind(call);

/**
 * @param {object} prototype
 * @param {string} name
 * @returns {(target: Node) => any}
 */
function makeGetter(prototype, name) {
  const descriptor = /** @type {PropertyDescriptor} */ (
    Object.getOwnPropertyDescriptor(prototype, name)
  );
  return unbind(/** @type {() => unknown} */ (descriptor.get));
}

/** @type {(node: Node) => ParentNode & Node | null} */
export const getParent = makeGetter(Node.prototype, 'parentNode');
/** @type {(node: Node) => Element | null} */
export const getParentElement = makeGetter(Node.prototype, 'parentElement');
/** @type {(node: Node) => ChildNode | null} */
export const getNextSibling = makeGetter(Node.prototype, 'nextSibling');
/** @type {(node: Node) => ChildNode | null} */
export const getPreviousSibling = makeGetter(Node.prototype, 'previousSibling');
/** @type {(node: Node) => number} */
export const getNodeType = makeGetter(Node.prototype, 'nodeType');
/** @type {(node: Node) => boolean} */
export const isConnected = makeGetter(Node.prototype, 'isConnected');
/** @type {(node: Node) => string | null} */
export const getText = makeGetter(Node.prototype, 'textContent');
/** @type {(node: Node) => Document | null} */
export const getDocument = makeGetter(Node.prototype, 'ownerDocument');
/** @type {(element: Node) => ShadowRoot | null} */
export const getShadowRoot = makeGetter(Element.prototype, 'shadowRoot');
/** How the nodes that a shadow root may show in a slot tell which one, by the type of node. */
const SLOTS = new Map([
  [ELEMENT_NODE, makeGetter(Element.prototype, 'assignedSlot')],
  [TEXT_NODE, makeGetter(Text.prototype, 'assignedSlot')],
]);
/** @type {(element: Node) => string} */
export const getTagName = makeGetter(Element.prototype, 'tagName');
/** @type {(element: Node) => string} */
export const getLocalName = makeGetter(Element.prototype, 'localName');

/** @type {(outer: Node, inner: Node | null) => boolean} */
export const contains = unbind(Node.prototype.contains);
/** @type {(a: Node, b: Node) => number} */
export const comparePosition = unbind(Node.prototype.compareDocumentPosition);
/** @type {(node: Node) => boolean} */
export const hasChildNodes = unbind(Node.prototype.hasChildNodes);
/** @type {(element: Element, name: string) => string | null} */
export const getAttribute = unbind(Element.prototype.getAttribute);
/** @type {(element: Element, selectors: string) => boolean} */
export const matches = unbind(Element.prototype.matches);
/** @type {(element: Element, selectors: string) => Element | null} */
export const closest = unbind(Element.prototype.closest);
/** @type {(element: Element, selectors: string) => Element | null} */
export const querySelector = unbind(Element.prototype.querySelector);
/** @type {(element: Node, name: string) => HTMLCollectionOf<Element>} */
export const getElementsByTagName = unbind(Element.prototype.getElementsByTagName);
/** How the nodes that hold others are searched, by the type of node. */
const QUERIES = new Map([
  [ELEMENT_NODE, unbind(Element.prototype.querySelectorAll)],
  [DOCUMENT_NODE, unbind(Document.prototype.querySelectorAll)],
  [FRAGMENT_NODE, unbind(DocumentFragment.prototype.querySelectorAll)],
]);
/** @type {(document: Node) => HTMLElement | null} */
export const getBody = makeGetter(Document.prototype, 'body');
/** @type {(document: Node) => Element | null} */
export const getDocumentElement = makeGetter(Document.prototype, 'documentElement');
/** @type {(document: Document) => (Window & typeof globalThis) | null} */
export const getView = makeGetter(Document.prototype, 'defaultView');
/** @type {(document: Node) => string} */
export const getTitle = makeGetter(Document.prototype, 'title');
/** @type {(document: Document) => Element | null} */
export const getActiveElement = makeGetter(Document.prototype, 'activeElement');
/** @type {(document: Document) => Selection | null} */
export const getSelection = unbind(Document.prototype.getSelection);
/** @type {(document: Node) => string} */
export const getDesignMode = makeGetter(Document.prototype, 'designMode');
/** @type {(document: Node) => boolean} Whether nobody sees it. */
export const isOutOfView = makeGetter(Document.prototype, 'hidden');
/** @type {(document: Document, name: string) => HTMLElement} */
export const createElement = unbind(Document.prototype.createElement);
/** @type {(document: Document) => Range} */
export const createRange = unbind(Document.prototype.createRange);
/** @type {(document: Document, command: string) => boolean} */
export const execCommand = unbind(Document.prototype.execCommand);
/** @type {(outer: Node, child: Node) => Node} */
export const appendChild = unbind(Node.prototype.appendChild);
/** @type {(element: Element, options: ScrollIntoViewOptions) => void} */
export const scrollIntoView = unbind(Element.prototype.scrollIntoView);
/** @type {(node: Node) => Node} */
export const getRootNode = unbind(Node.prototype.getRootNode);
/**
 * @type {(target: EventTarget, type: string, listener: (event: any) => void, options?: AddEventListenerOptions) => void}
 */
export const listen = unbind(EventTarget.prototype.addEventListener);
/** @type {(document: Node, root: Node, shown: number) => TreeWalker} */
export const createTreeWalker = unbind(Document.prototype.createTreeWalker);
/** @type {(document: Node, path: string, root: Node, resolver: null, type: number, result: null) => XPathResult} */
export const evaluate = unbind(Document.prototype.evaluate);
/** @type {(element: Element, options: CheckVisibilityOptions) => boolean} */
const checkVisibility = unbind(Element.prototype.checkVisibility);

/**
 * @param {Node} node
 * @returns {node is ShadowRoot}
 */
export function isShadowRoot(node) {
  return getNodeType(node) === FRAGMENT_NODE && 'host' in node;
}

/**
 * The slot of an open shadow root in which a node is drawn.
 *
 * @param {Node} node
 * @returns {HTMLSlotElement | null}
 */
export function getAssignedSlot(node) {
  return SLOTS.get(getNodeType(node))?.(node) ?? null;
}

/** How the trees of a page tell what stands at a point of their window, by the type of their root. */
const POINTERS = new Map([
  [DOCUMENT_NODE, unbind(Document.prototype.elementFromPoint)],
  [FRAGMENT_NODE, unbind(ShadowRoot.prototype.elementFromPoint)],
]);

/**
 * @param {ShadowRoot | Document} root
 * @param {number} x In CSS pixels of its window.
 * @param {number} y
 * @returns {Element | null}
 */
export function elementFromPoint(root, x, y) {
  return POINTERS.get(getNodeType(root))?.(root, x, y) ?? null;
}

/**
 * @param {Node} root An element, a shadow root or a document.
 * @param {string} selectors
 * @returns {NodeListOf<Element>}
 */
export function querySelectorAll(root, selectors) {
  return QUERIES.get(getNodeType(root))?.(root, selectors);
}

const VISIBLE_BY_STYLE = { checkVisibilityCSS: true };
const SEEN_BY_STYLE = { checkVisibilityCSS: true, checkOpacity: true };
/** What says of itself that assistive technology is to pass it by. */
export const CONCEALED = '[aria-hidden="true"]';

/**
 * Whether an element is rendered and not invisible. Text that is transparent counts as visible,
 * since pages fade their paragraphs in, but not where assistive technology is to pass it by, too:
 * that is hidden from everybody. In a document that no window shows everything counts as visible, as
 * nothing is laid out there.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isVisible(element) {
  const options = closest(element, CONCEALED) ? SEEN_BY_STYLE : VISIBLE_BY_STYLE;
  return checkVisibility(element, options) || hasNoWindow(element);
}

/** @param {Element} element */
function hasNoWindow(element) {
  const home = getDocument(element);
  return home !== null && getView(home) === null;
}

/**
 * Whether an element is rendered, and neither invisible nor transparent.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isOpaque(element) {
  return checkVisibility(element, SEEN_BY_STYLE) || hasNoWindow(element);
}

/**
 * Whether an element is, or holds, what is marked up as an article or a page's main part.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function holdsArticleElement(element) {
  return matches(element, 'main, article') || querySelector(element, 'main, article') !== null;
}

/**
 * Whether an element looks like a page's main part, or holds it.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function holdsStoryElement(element) {
  return holdsArticleElement(element) || querySelector(element, 'h1') !== null;
}
