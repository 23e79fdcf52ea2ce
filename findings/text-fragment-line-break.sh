#!/usr/bin/env bash
# Chromium 156 finds no text of a text fragment across a <br>; where only white space parts the words, or
# the fragment names where the text begins and where it ends, it finds it.
#
# Takes the browser from CHROMIUM.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund puppeteer-core@24.43.1
cat > open.js <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const pages = {
  space: '<p style="margin-top: 9000px">The first line\n of a poem',
  break: '<p style="margin-top: 9000px">The first line<br>of a poem',
};
const server = createServer(({ url }, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Poem</title><body style="height: 20000px">${pages[url.slice(1)] ?? ''}`);
}).listen(0, '127.0.0.1');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
for (const [page, texts] of Object.entries({ space: ['line of'], break: ['line of', 'line,of'] })) {
  for (const text of texts) {
    const tab = await browser.newPage();
    const fragment = text.split(',').map(encodeURIComponent).join(',');
    await tab.goto(`http://127.0.0.1:${server.address().port}/${page}#:~:text=${fragment}`);
    // Scrolled to within a few frames, or not at all.
    const isFound = await tab
      .waitForFunction(() => scrollY > 0, { timeout: 5000 })
      .then(() => true, () => false);
    console.log(`${page}: ${text}: ${isFound ? 'found' : 'not found'}`);
    await tab.close();
  }
}
await browser.close();
server.close();
JS
node open.js | tee seen
diff seen - <<'OUT'
space: line of: found
break: line of: not found
break: line,of: found
OUT
