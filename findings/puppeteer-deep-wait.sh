#!/usr/bin/env bash
# puppeteer-core 24.43.1 finds an element in a shadow root by `>>>` at once when it is there, but
# `waitForSelector` does not see it come: it asks again when the document changes, and of a change within a
# shadow root no observer of the document is told. As soon as anything else changes, it is found.
#
# Seen in Chromium 156.0.8078.114 and Firefox 153.8.0esr:
#
#   $: found, waitForSelector: not found, after another change: found
#
# Needs Node 20, Chromium and Firefox. Ends with 1 when a browser behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 >/dev/null

cat >look.mjs <<'SCRIPT'
import puppeteer from 'puppeteer-core';

const SELECTOR = '>>> #late';
const WANTED = '$: found, waitForSelector: not found, after another change: found';
let failed = false;
for (const browser of ['chrome', 'firefox']) {
  const session = await puppeteer.launch({
    browser,
    executablePath: browser === 'chrome'
      ? process.env.CHROMIUM ?? '/usr/bin/chromium'
      : process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    args: browser === 'chrome' && process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
  console.log(await session.version());
  const page = await session.newPage();
  await page.setContent('<!doctype html><div id="host"></div>');
  await page.evaluate(() => document.querySelector('#host').attachShadow({ mode: 'open' }));
  let isSeen = false;
  const waiting = page.waitForSelector(SELECTOR, { timeout: 60_000 }).then(() => {
    isSeen = true;
  });
  // It has looked once when a second waiter for what is there has its answer.
  await page.waitForSelector('#host');
  await page.evaluate(() => {
    document.querySelector('#host').shadowRoot.innerHTML = '<p id="late">late</p>';
  });
  await new Promise((done) => setTimeout(done, 3_000));
  const tell = (found) => (found ? 'found' : 'not found');
  const here = tell(await page.$(SELECTOR));
  const before = tell(isSeen);
  await page.evaluate(() => document.body.append('more'));
  await waiting;
  const line = `$: ${here}, waitForSelector: ${before}, after another change: ${tell(isSeen)}`;
  console.log(`  ${line}`);
  if (line !== WANTED) failed = true;
  await session.close();
}
process.exit(failed ? 1 : 0);
SCRIPT
node look.mjs
