#!/usr/bin/env bash
# In Vitest 4.1.12 with jsdom 29.1.1 the bytes that Node gives are no instance of the test's `Uint8Array`,
# which is jsdom's: a library that asks `instanceof Uint8Array` takes a file's bytes for something else.
# `ArrayBuffer.isView` tells them in every case.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund vitest@4.1.12 jsdom@29.1.1
cat > bytes.test.js <<'JS'
// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('bytes of a file', async () => {
  const bytes = await readFile('package.json');
  expect(bytes instanceof Uint8Array).toBe(false);
  expect(ArrayBuffer.isView(bytes)).toBe(true);
});
JS
node_modules/.bin/vitest run --reporter=json | grep -o '"numPassedTests":[0-9]*' | tee seen
diff seen - <<'OUT'
"numPassedTests":1
OUT
