#!/usr/bin/env bash
# npm 11 installs a package whose optional dependency is in no registry, as it should, and writes a lock
# file that `npm ci` then refuses.
#
# Seen with npm 11.19.1 in Node 20.20.2.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
cat > package.json <<'JSON'
{ "private": true, "optionalDependencies": { "@no-such-scope-6f1c/none": "1.0.0" } }
JSON
{
  npm install --package-lock-only --silent --no-audit --no-fund && echo "install: written"
  npm ci --no-audit --no-fund > ci 2>&1 && echo "ci: installed" || grep -o 'Missing: .*' ci
} | tee seen
diff seen - <<'OUT'
install: written
Missing: @no-such-scope-6f1c/none@ from lock file
OUT
