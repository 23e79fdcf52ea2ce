import marks from '../marks.css';
import own from './card.css';

const KIND =
  /::highlight\(sourcelight-([a-z_]+)\)\s*\{\s*text-decoration: underline [^;]*(#[0-9a-f]{6});/g;

/**
 * Gives the card's shadow root its rules; the tints of kinds are those of the marks.
 *
 * @param {ShadowRoot} root
 */
export function styleCard(root) {
  const view = /** @type {typeof globalThis | null} */ (root.ownerDocument.defaultView);
  if (!view) return;
  const tints = [...marks.matchAll(KIND)].map(
    ([, kind, tint]) => `.kind-${kind} { --tint: ${tint}; }`,
  );
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([own, ...tints].join('\n'));
  root.adoptedStyleSheets.push(sheet);
}
