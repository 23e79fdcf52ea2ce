#!/usr/bin/env bash
# esbuild 0.28.2, Rollup 4.68.8 and Bun's bundler 1.4.5 leave `new URL('./file', import.meta.url)` as it is,
# which then names a file beside the bundle, copy no file, and say nothing; Vite 8.3.8, webpack 5.113.0 and
# Parcel 2.16.4 take the file along.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund esbuild@0.28.2 rollup@4.68.8 bun@1.4.5 vite@8.3.8
mkdir source
# Larger than what Vite writes into the bundle itself.
head -c 10000 /dev/zero > source/data.bin
echo "console.log(new URL('./data.bin', import.meta.url).href);" > source/main.js
node_modules/.bin/esbuild source/main.js --bundle --format=esm --outfile=esbuild/main.js --log-level=warning > said 2>&1
node_modules/.bin/rollup source/main.js --dir rollup --silent >> said 2>&1
node_modules/@oven/bun-*/bin/bun build source/main.js --target=browser --outdir=bun 2>> said > /dev/null
echo '<script type="module" src="/main.js"></script>' > source/index.html
node_modules/.bin/vite build source --outDir ../vite --emptyOutDir --logLevel warn >> said 2>&1
{
  echo "warnings: $(wc -c < said)"
  for bundler in esbuild rollup bun vite; do
    echo "$bundler: $(find "$bundler" -name '*.bin' | wc -l) file"
  done
} | tee seen
diff seen - <<'OUT'
warnings: 0
esbuild: 0 file
rollup: 0 file
bun: 0 file
vite: 1 file
OUT
