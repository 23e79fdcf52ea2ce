import {
  comparePosition,
  ELEMENT_NODE,
  evaluate,
  getBody,
  getDesignMode,
  getDocument,
  getElementsByTagName,
  getLocalName,
  getNodeType,
  getShadowRoot,
  getTagName,
  getText,
  querySelectorAll,
} from '../nodes.js';

/** @typedef {ShadowRoot | HTMLElement} InnerRoot */

/**
 * Elements that may have a shadow root. The names of those that a site defined itself have a
 * hyphen, which no selector can ask for; others are empty but for it, as a rule.
 */
const OWN_ELEMENTS = 'descendant::*[contains(local-name(), "-")]';
const OTHERS = 'iframe, :is(article, div, main, section):empty';
/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE` */
const SNAPSHOT = 7;
/**
 * XPath is the quickest, but Firefox follows it by recursion and ends the tab where elements are
 * nested too deeply: of 100,000 within each other it does, of 20,000 it does not.
 */
const MOST_FOR_XPATH = 10_000;
const FOLLOWING = 4;
/** More shadow roots are not looked for at once. */
const MAX_SHADOWS = 200;
/** A frame with less text holds no story, but an advertisement, in UTF-16 units. */
const MIN_FRAME_TEXT = 200;
/** Nobody reads a story in a frame that is lower, in CSS pixels. */
const MIN_FRAME_HEIGHT = 100;

/**
 * Finds the elements under a root behind which more of the page may stand.
 *
 * @param {Element | ShadowRoot} root
 * @returns {Element[]} In document order.
 */
export function findDoors(root) {
  const candidates = [...querySelectorAll(root, OTHERS), ...findOwnElements(root)];
  return candidates.filter(isDoor).sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/**
 * @param {Element | ShadowRoot} root
 * @returns {Element[]}
 */
function findOwnElements(root) {
  const home = getDocument(root);
  // XPath refuses shadow roots; they are small.
  const isSuited = getNodeType(root) === ELEMENT_NODE && countElements(root) <= MOST_FOR_XPATH;
  if (!home || !isSuited) {
    return [...querySelectorAll(root, '*')].filter((element) =>
      getLocalName(element).includes('-'),
    );
  }
  const found = evaluate(home, OWN_ELEMENTS, root, null, SNAPSHOT, null);
  return Array.from({ length: found.snapshotLength }, (_, at) => {
    return /** @type {Element} */ (found.snapshotItem(at));
  });
}

/** @param {Node} element */
function countElements(element) {
  return getElementsByTagName(element, '*').length;
}

/**
 * The open shadow roots under a root, those within others, too.
 *
 * @param {Element | ShadowRoot} top
 * @returns {ShadowRoot[]}
 */
export function findShadows(top) {
  /** @type {ShadowRoot[]} */
  const found = [];
  /** @type {(Element | ShadowRoot)[]} */
  const open = [top];
  for (let root = open.pop(); root && found.length < MAX_SHADOWS; root = open.pop()) {
    for (const door of findDoors(root)) {
      const shadow = getShadowRoot(door);
      if (!shadow) continue;
      found.push(shadow);
      open.push(shadow);
    }
  }
  return found;
}

/**
 * Whether more of the page may stand behind an element.
 *
 * @param {Element} element
 */
export function isDoor(element) {
  return getShadowRoot(element) !== null || getTagName(element) === 'IFRAME';
}

/**
 * @param {Node} a
 * @param {Node} b
 */
export function isBefore(a, b) {
  return (comparePosition(a, b) & FOLLOWING) !== 0;
}

/**
 * What stands behind a door: an open shadow root, or the body of a frame of the same origin in
 * which there is much to read and nobody writes.
 *
 * @param {Element} door
 * @returns {InnerRoot | null}
 */
export function openDoor(door) {
  const shadow = getShadowRoot(door);
  if (shadow) return shadow;
  // To reach into a frame costs the page a good deal, so those that are not to be seen come first.
  if (door.ownerDocument.defaultView && door.clientHeight < MIN_FRAME_HEIGHT) return null;
  const inner = /** @type {HTMLIFrameElement} */ (door).contentDocument;
  const body = inner && getDesignMode(inner) !== 'on' ? getBody(inner) : null;
  if (!body) return null;
  const length = getText(body)?.length ?? 0;
  return length >= MIN_FRAME_TEXT ? body : null;
}
