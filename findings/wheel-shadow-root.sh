#!/usr/bin/env bash
# A `wheel` listener that is not passive keeps a page from scrolling on a shadow host, or on an element in
# its shadow tree, but not on the shadow root itself: Chromium does not count it. While no other listener
# is there, it is not even called and the page scrolls; beside a passive one on the document it is called
# with an event that cannot be canceled. Firefox calls it and keeps the page where it is.
#
# Seen in Chromium 156.0.8078.114 and Firefox 153.8.0esr, which print for a listener on each how often it
# was called with an event that it could cancel, how often with another, and how far the page scrolled:
#
#   Chrome/156.0.8078.114
#     host: cancelable 3, other 0, scrolled 0
#     inside: cancelable 3, other 0, scrolled 0
#     root: cancelable 0, other 0, scrolled 360
#     root, beside a passive one: cancelable 0, other 3, scrolled 360
#   firefox/153.8.0
#     host: cancelable 3, other 0, scrolled 0
#     inside: cancelable 3, other 0, scrolled 0
#     root: cancelable 3, other 0, scrolled 0
#     root, beside a passive one: cancelable 3, other 0, scrolled 0
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

const PAGE = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; height: 4000px }
  #host { position: fixed; top: 0; left: 0; width: 200px; height: 200px }
</style><div id="host"></div>`;

/** Listens on a part of the page; runs there. */
const listen = (part) => {
  const host = document.querySelector('#host');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<div style="width: 200px; height: 200px">inside</div>';
  const parts = { host, inside: root.firstChild, root, 'root, beside a passive one': root };
  if (part.includes('passive')) document.addEventListener('wheel', () => {}, { passive: true });
  window.seen = { cancelable: 0, other: 0 };
  const keep = (event) => {
    event.preventDefault();
    window.seen[event.cancelable && event.defaultPrevented ? 'cancelable' : 'other'] += 1;
  };
  parts[part].addEventListener('wheel', keep, { passive: false });
};

/** Waits until what changed is on the screen, and the compositor knows of it; runs in the page. */
const settle = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))));

const PARTS = ['host', 'inside', 'root', 'root, beside a passive one'];
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
  for (const part of PARTS) {
    const page = await session.newPage();
    await page.setViewport({ width: 600, height: 400 });
    await page.setContent(PAGE);
    await page.evaluate(listen, part);
    await page.evaluate(settle);
    await page.mouse.move(100, 100);
    for (let turn = 0; turn < 3; turn += 1) {
      await page.mouse.wheel({ deltaY: 120 });
      await page.evaluate(settle);
    }
    const { seen, scrolled } = await page.evaluate(() => ({ seen, scrolled: scrollY }));
    console.log(`  ${part}: cancelable ${seen.cancelable}, other ${seen.other}, scrolled ${scrolled}`);
    const isKept = seen.cancelable > 0 && seen.other === 0 && scrolled === 0;
    const isPassedBy = seen.cancelable === 0 && scrolled > 0;
    const isExpected = browser === 'chrome' && part.startsWith('root') ? isPassedBy : isKept;
    if (!isExpected) failed = true;
    await page.close();
  }
  await session.close();
}
process.exit(failed ? 1 : 0);
SCRIPT
node look.mjs
