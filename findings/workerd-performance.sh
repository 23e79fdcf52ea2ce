#!/usr/bin/env bash
# workerd in Miniflare 4.20260426.0 has a `performance` with no `clearMarks`, `clearMeasures`, `mark` or
# `measure`, where browsers, Node, Deno and Bun have all: that there is a `performance` does not say which.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund miniflare@4.20260426.0
cat > ask.js <<'JS'
import { Miniflare } from 'miniflare';
const script = `export default {
  fetch: () => new Response(['now', 'mark', 'measure', 'clearMarks', 'clearMeasures']
    .map((name) => name + ' ' + typeof performance[name]).join('\\n')),
}`;
const miniflare = new Miniflare({ modules: true, script, compatibilityDate: '2026-04-01' });
console.log(await (await miniflare.dispatchFetch('http://worker.example/')).text());
await miniflare.dispose();
JS
node ask.js | tee seen
diff seen - <<'OUT'
now function
mark undefined
measure undefined
clearMarks undefined
clearMeasures undefined
OUT
