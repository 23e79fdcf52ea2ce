#!/usr/bin/env bash
# @recogito/text-annotator 4.1.1 with @annotorious/core 3.8.x: `setAnnotations(annotations)` makes no range
# for any annotation, so that nothing is marked and nothing is said; `setAnnotations(annotations, false)`
# makes them. (Its store wraps the functions that add annotations, and not the one that `true` calls.)
#
# Seen in jsdom 29.1.1, Node 20.20.2; the same in Chromium and Firefox.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund @recogito/text-annotator@4.1.1 jsdom@29.1.1
cat > set.js <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<body><p>hello world</p></body>', { pretendToBeVisual: true, url: 'https://page.example/' });
class Observer { observe() {} unobserve() {} disconnect() {} }
window.Range.prototype.getClientRects = () => [];
window.Range.prototype.getBoundingClientRect = () => new window.DOMRect();
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
Object.assign(globalThis, { window, document: window.document, ResizeObserver: Observer, IntersectionObserver: Observer });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
console.debug = () => {};
const { createTextAnnotator, W3CTextFormat } = await import('@recogito/text-annotator');
const annotation = {
  id: 'https://annotations.example/1',
  type: 'Annotation',
  body: [],
  target: [{
    source: 'https://page.example/',
    selector: [
      { type: 'TextQuoteSelector', exact: 'world' },
      { type: 'TextPositionSelector', start: 6, end: 11 },
    ],
  }],
};
for (const arguments_ of [[], [true], [false]]) {
  const adapter = W3CTextFormat('https://page.example/', document.body);
  const annotator = createTextAnnotator(document.body, { adapter });
  annotator.setAnnotations([annotation], ...arguments_);
  const [{ target }] = annotator.state.store.all();
  console.log(JSON.stringify(arguments_), String(target.selector[0].range));
}
process.exit();
JS
node set.js | tee seen
diff seen - <<'OUT'
[] undefined
[true] undefined
[false] world
OUT
