import marks from '../marks.css';
import { getView } from '../nodes.js';
import own from './card.css';

const KIND =
  /::highlight\(sourcelight-([a-z_]+)\)\s*\{\s*text-decoration: underline [^;]*(#[0-9a-f]{6});/g;

/** @type {CSSStyleSheet | null} Made once: reading the rules takes the browser a while. */
let sheet = null;

/** Makes the card's rules, so that they are there when a card opens. */
export function prepareStyle() {
  if (sheet) return sheet;
  const tints = [...marks.matchAll(KIND)].map(
    ([, kind, tint]) => `.kind-${kind} { --tint: ${tint}; }`,
  );
  const view = /** @type {typeof globalThis} */ (getView(document));
  sheet = new view.CSSStyleSheet();
  sheet.replaceSync([own, ...tints].join('\n'));
  return sheet;
}

/**
 * Gives the card's shadow root its rules; the tints of kinds are those of the marks.
 *
 * @param {ShadowRoot} root In the page's own document.
 */
export function styleCard(root) {
  root.adoptedStyleSheets.push(prepareStyle());
}
