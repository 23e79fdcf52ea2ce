#!/usr/bin/env bash
# @recogito/text-annotator 4.1.1 counts a TextPositionSelector in UTF-16 units, where the W3C's model has
# "unicode code points (the 'character number'), not [...] code units": behind an emoji it marks other words
# than are meant, though the quotation beside the position tells which. Apache Annotator 0.2.0 counts code
# points.
#
# Seen in jsdom 29.1.1, Node 20.20.2.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund \
  @recogito/text-annotator@4.1.1 @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 jsdom@29.1.1
cat > count.js <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<body><p>🌉🌉 hello world</p></body>', { pretendToBeVisual: true, url: 'https://page.example/' });
class Observer { observe() {} unobserve() {} disconnect() {} }
window.Range.prototype.getClientRects = () => [];
window.Range.prototype.getBoundingClientRect = () => new window.DOMRect();
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
Object.assign(globalThis, { window, document: window.document, ResizeObserver: Observer, IntersectionObserver: Observer });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
console.debug = () => {};
const position = { type: 'TextPositionSelector', start: 9, end: 14 };
console.log([...document.body.textContent].slice(position.start, position.end).join(''));

const { createTextPositionSelectorMatcher } = await import('@apache-annotator/dom');
for await (const range of createTextPositionSelectorMatcher(position)(document.body)) {
  console.log('Apache Annotator', String(range));
}
const { createTextAnnotator, W3CTextFormat } = await import('@recogito/text-annotator');
const adapter = W3CTextFormat('https://page.example/', document.body);
const annotator = createTextAnnotator(document.body, { adapter });
const selector = [{ type: 'TextQuoteSelector', exact: 'world' }, position];
const target = [{ source: 'https://page.example/', selector }];
annotator.setAnnotations([{ id: 'https://annotations.example/1', type: 'Annotation', body: [], target }], false);
console.log('Recogito', String(annotator.state.store.all()[0].target.selector[0].range));
process.exit();
JS
node count.js | tee seen
diff seen - <<'OUT'
world
Apache Annotator world
Recogito o wor
OUT
