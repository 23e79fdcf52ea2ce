#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2 finds no quotation whose prefix or suffix is longer than 32 UTF-16 units: it
# throws, although the W3C's model sets no limit and the text stands there word for word.
#
# Seen with jsdom 29.1.1 in Node 20.20.2: "Pattern too long for this browser."
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund dom-anchor-text-quote@4.0.2 jsdom@29.1.1
cat > find.js <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<p>It was the first of all the cold mornings of that long year when it rained in the town.</p>');
Object.assign(globalThis, { document: window.document, Node: window.Node, NodeFilter: window.NodeFilter });
const { toRange } = await import('dom-anchor-text-quote');
const before = 'It was the first of all the cold mornings of that long year when ';
for (const length of [32, 33]) {
  const selector = { exact: 'it rained', prefix: before.slice(-length), suffix: ' in the town.' };
  try {
    console.log(length, String(toRange(document.body, selector)));
  } catch (error) {
    console.log(length, error.message);
  }
}
JS
node find.js | tee seen
diff seen - <<'OUT'
32 it rained
33 Pattern too long for this browser.
OUT
