#!/usr/bin/env bash
# Text under a CSS custom highlight is painted in the `color` of its element, whatever
# `-webkit-text-fill-color` that element has; a highlight's own `-webkit-text-fill-color` has no effect.
# So a gradient headline (`background-clip: text` with a transparent fill) turns solid under a
# highlight that sets nothing but an underline. `color: transparent` in a highlight of higher priority
# brings the gradient back.
#
# Seen in Chromium 156.0.8078.114 and Firefox 153.8.0esr, which print how many pixels show the gradient:
#
#   Chrome/156.0.8078.114: pixels of the gradient: plain 2900, underlined 0, fill in the highlight 0, transparent highlight 2900
#   firefox/153.8.0: pixels of the gradient: plain 4123, underlined 0, fill in the highlight 0, transparent highlight 4123
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
  p { margin: 0; height: 60px; font: bold 48px/60px sans-serif; color: black; width: max-content;
    background: linear-gradient(red, red); background-clip: text; -webkit-text-fill-color: transparent }
  ::highlight(line) { text-decoration: underline 1px blue }
  ::highlight(fill) { -webkit-text-fill-color: transparent }
  ::highlight(clear) { color: transparent }
</style><p>HHHHHH</p><p>HHHHHH</p><p>HHHHHH</p><p>HHHHHH</p><script>
  const mark = (name, at, priority) => {
    const text = document.querySelectorAll('p')[at].firstChild;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priority;
    highlight.add(new StaticRange(
      { startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length }));
    CSS.highlights.set(name, highlight);
  };
  for (const at of [1, 2, 3]) mark('line', at, 0);
  mark('fill', 2, 1);
  mark('clear', 3, 1);
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
  const counts = await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [0, 1, 2, 3].map((at) => {
      const { data } = context.getImageData(0, 60 * at, 240, 60);
      let red = 0;
      for (let pixel = 0; pixel < data.length; pixel += 4) if (data[pixel] > 200) red += 1;
      return red;
    });
  }, picture);
  const [plain, line, fill, clear] = counts;
  console.log(`${await session.version()}: pixels of the gradient: plain ${plain}, underlined ${line}, ` +
    `fill in the highlight ${fill}, transparent highlight ${clear}`);
  if (plain < 500 || line !== 0 || fill !== 0 || clear < 0.9 * plain) failed = true;
  await session.close();
}
process.exit(failed ? 1 : 0);
SCRIPT
node look.mjs
