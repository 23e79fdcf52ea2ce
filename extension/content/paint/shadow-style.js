import styles from '../marks.css';
import { getView } from '../nodes.js';

/** The sheet of each window that has shadow roots with marks: a sheet belongs to one document. */
const sheets = new WeakMap();

/**
 * Whether the document's own rules do not reach into shadow roots, as in Firefox.
 *
 * @returns {boolean}
 */
export function mustStyleShadowRoots() {
  return CSS.supports('-moz-appearance', 'none');
}

/**
 * Gives a shadow root the rules of the marks.
 *
 * @param {ShadowRoot} root
 */
export function styleShadowRoot(root) {
  const view = /** @type {typeof globalThis | null} */ (getView(root.ownerDocument));
  if (!view) return;
  let sheet = sheets.get(view);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(view, sheet);
  }
  const adopted = root.adoptedStyleSheets;
  if (![...adopted].includes(sheet)) adopted.push(sheet);
}

/**
 * Takes the rules away again.
 *
 * @param {ShadowRoot} root
 */
export function unstyleShadowRoot(root) {
  const view = getView(root.ownerDocument);
  const sheet = view ? sheets.get(view) : undefined;
  const at = sheet ? [...root.adoptedStyleSheets].indexOf(sheet) : -1;
  if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
}
