#!/usr/bin/env bash
# In Firefox, text under a CSS custom highlight that sets no color is painted in the color of its
# element, also where `::first-letter` or `::first-line` gives it another: a white drop cap on a black
# box turns black on black. Chromium keeps the colors of both.
#
# Seen in Chromium 156.0.8078.114 and Firefox 153.8.0esr, which print how many white pixels there are in a
# white letter, and in a white line, on black, without a highlight and with one:
#
#   Chrome/156.0.8078.114: white pixels: letter 519, highlighted 519; line 519, highlighted 519
#   firefox/153.8.0: white pixels: letter 658, highlighted 0; line 658, highlighted 0
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
  body { margin: 0; background: black }
  p { margin: 0; height: 60px; font: bold 48px/60px sans-serif; color: black }
  .letter::first-letter { color: white }
  .line::first-line { color: white }
  ::highlight(line) { text-decoration: underline 1px blue }
</style><p class="letter">H</p><p class="letter">H</p><p class="line">H</p><p class="line">H</p><script>
  const highlight = new Highlight();
  for (const at of [1, 3]) {
    const text = document.querySelectorAll('p')[at].firstChild;
    highlight.add(new StaticRange(
      { startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length }));
  }
  CSS.highlights.set('line', highlight);
</script>`;

let failed = false;
for (const browser of ['chrome', 'firefox']) {
  const session = await puppeteer.launch({
    browser,
    executablePath: browser === 'chrome'
      ? process.env.CHROMIUM ?? '/usr/bin/chromium'
      : process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    args: browser === 'chrome' && process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await session.newPage();
  await page.setContent(PAGE);
  const picture = await page.screenshot({ encoding: 'base64' });
  const [letter, markedLetter, line, markedLine] = await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [0, 1, 2, 3].map((at) => {
      const { data } = context.getImageData(0, 60 * at, 60, 60);
      let white = 0;
      for (let pixel = 0; pixel < data.length; pixel += 4) if (data[pixel] > 200) white += 1;
      return white;
    });
  }, picture);
  console.log(`${await session.version()}: white pixels: letter ${letter}, highlighted ${markedLetter}; ` +
    `line ${line}, highlighted ${markedLine}`);
  const isKept = markedLetter > 0.8 * letter && markedLine > 0.8 * line;
  const isLost = markedLetter === 0 && markedLine === 0;
  if (letter < 200 || line < 200 || !(browser === 'chrome' ? isKept : isLost)) failed = true;
  await session.close();
}
process.exit(failed ? 1 : 0);
SCRIPT
node look.mjs
