#!/usr/bin/env bash
# @apache-annotator/dom 0.2.0 imports @apache-annotator/selector, which its package.json names among what it
# is developed with alone: installed by itself it cannot be imported.
#
# Seen in Node 20.20.2.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund @apache-annotator/dom@0.2.0
node --input-type=module --eval "
  await import('@apache-annotator/dom').catch(({ code, message }) => console.log(code, message.match(/'[^']*'/)[0]));
" | tee seen
diff seen - <<'OUT'
ERR_MODULE_NOT_FOUND '@apache-annotator/selector'
OUT
