import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readMarkNames } from '../stage/stage.mjs';

const STORY = [
  '“We will close the old bridge in June,” said Alma Verhoeven, the mayor of the town, on Monday.',
  '“We have waited long enough,” Verhoeven told reporters. “Nobody should cross it in winter.”',
  'A person familiar with the talks, who was not authorized to speak publicly, said that the money had not been found.',
  'The ferry will run twice as often until then, the port said in a statement on Tuesday.',
];

const CAPTION =
  'The old bridge over the harbor, as it was seen from the ferry on a bright morning in May.';
/** What is passed by. */
const FIGURE = `<figure><svg></svg><figcaption>${CAPTION}</figcaption></figure>`;

/** Pages as readers meet them: their paper, and the color that their text has but does not show. */
const PAGES = {
  light: { paper: '#ffffff', ink: '#1a1a1a', against: '#ffffff', like: '#262626' },
  dark: { paper: '#000000', ink: '#e6e6e6', against: '#000000', like: '#f2f2f2' },
};

/**
 * How pages paint their text beside its color: rules for a page's paragraphs, and whether they leave
 * room for marks.
 *
 * @type {Record<string, { rules: (page: typeof PAGES['light']) => string, isMarked: boolean }>}
 */
const LOOKS = {
  plain: { rules: () => '', isMarked: true },
  'a gradient through its fill': {
    rules: ({ against }) =>
      `p { ${gradient} -webkit-text-fill-color: transparent; color: ${against} }`,
    isMarked: true,
  },
  'a gradient through its color': {
    rules: () => `p { ${gradient} color: transparent }`,
    isMarked: true,
  },
  'a gradient through a part of a line': {
    rules: ({ against }) =>
      `p { ${gradient} -webkit-text-fill-color: rgb(10 20 30 / 0); color: ${against} }`,
    isMarked: true,
  },
  'a fill of another color': {
    rules: ({ ink, against }) => `p { -webkit-text-fill-color: ${ink}; color: ${against} }`,
    isMarked: false,
  },
  'a fill of nearly the same color': {
    rules: ({ ink, like }) => `p { -webkit-text-fill-color: ${ink}; color: ${like} }`,
    isMarked: true,
  },
  'an outline': {
    rules: ({ ink, against }) =>
      `p { -webkit-text-fill-color: transparent; -webkit-text-stroke: 1px ${ink}; color: ${against} }`,
    isMarked: false,
  },
  'a first letter on a box': {
    rules: ({ paper, ink }) =>
      `p::first-letter { font-size: 1.6em; background: ${ink}; color: ${paper} }`,
    isMarked: true,
  },
  'a first line on a box': {
    rules: ({ paper, ink }) => `p::first-line { background: ${ink}; color: ${paper} }`,
    isMarked: true,
  },
};

const gradient =
  'background: linear-gradient(90deg, #e06000, #c000c0); background-clip: text; -webkit-background-clip: text;';

/** Of what contrast text has without marks, so much is left with them, as a share. */
const LEAST = 0.6;

inBrowsers('text that is marked', 'all-sites', (stage, name) => {
  for (const [theme, page] of Object.entries(PAGES)) {
    for (const [look, { rules, isMarked }] of Object.entries(LOOKS)) {
      it(`stays legible on a ${theme} page, ${look}`, async () => {
        const { page: tab, tabId } = await stage.open(makePage(page, rules(page)));
        await tab.setViewport({ width: 640, height: 480 });
        await stage.control.settle(tabId);
        const marked = await measure(tab);
        await keepPicture(tab, name, `legible-${theme}-${look.replaceAll(' ', '-')}`);
        await stage.control.switch(tabId, false);
        checkContrasts(marked, await measure(tab));
        assert.equal(await countMarks(), isMarked);
        /** Whether there were marks on the paragraphs. */
        async function countMarks() {
          await stage.control.switch(tabId, true);
          await stage.control.settle(tabId);
          return tab.evaluate(() =>
            [.../** @type {any} */ (CSS.highlights).values()]
              .flatMap((highlight) => [...highlight])
              .some(({ startContainer }) => startContainer.parentElement?.localName === 'p'),
          );
        }
      });
    }

    it(`stays legible on a ${theme} page where it is outlined or lit, a gradient`, async () => {
      const rules = `figcaption { ${gradient} -webkit-text-fill-color: transparent; color: ${page.against} }`;
      const { page: tab, tabId } = await stage.open(makePage(page, rules, FIGURE));
      await tab.setViewport({ width: 640, height: 900 });
      await stage.control.settle(tabId);
      const plain = await measure(tab, 'figcaption');
      assert(await stage.control.showPassed(tabId, true));
      assert((await readMarkNames(tab)).includes('sourcelight-passed-clear'));
      checkContrasts(await measure(tab, 'figcaption'), plain);
      await keepPicture(tab, name, `legible-${theme}-outlined`);
      await stage.control.showPassed(tabId, false);
      const { blocks } = await stage.control.readArticle(tabId);
      const block = blocks.indexOf(CAPTION);
      const words = { block, start: 0, end: CAPTION.length };
      const lit = await eventually(
        async () => {
          assert(await stage.control.showPlace(tabId, [words]));
          const contrasts = await measure(tab, 'figcaption');
          // It is lit for a moment, which a picture may come too late for.
          return {
            contrasts,
            isLit: (await readMarkNames(tab)).includes('sourcelight-active-clear'),
          };
        },
        ({ isLit }) => assert(isLit),
      );
      checkContrasts(lit.contrasts, plain);
    });
  }
});

/**
 * @param {number[]} marked
 * @param {number[]} plain The same without marks.
 */
function checkContrasts(marked, plain) {
  assert(Math.max(...plain) > 50, 'there is something to be read');
  for (const [at, contrast] of plain.entries()) {
    const left = marked[at] ?? 0;
    assert(left >= LEAST * contrast, `word ${at}: ${left} of ${contrast}`);
  }
}

/**
 * @param {typeof PAGES['light']} page
 * @param {string} rules
 * @param {string} [beside] Markup within the article.
 */
function makePage({ paper, ink }, rules, beside = '') {
  const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>Bridge to close</title>
    <meta property="og:type" content="article">
    <style>body { margin: 24px; background: ${paper}; color: ${ink};
      font: bold 20px/1.7 "DejaVu Sans", sans-serif } h1 { font-size: 24px } ${rules}</style>
    </head><body><main><article><h1>Old bridge to close in June</h1>${paragraphs}${beside}</article>
    </main></body></html>`;
}

/**
 * How much the letters of each paragraph stand out from what is behind them: of its first letter, of
 * the rest of its first line, and of its second line.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} [selector] Of the paragraphs.
 * @returns {Promise<number[]>} Differences of lightness, from 0 to 255.
 */
async function measure(page, selector = 'p') {
  const picture = await page.screenshot({ encoding: 'base64' });
  const read = async (/** @type {string} */ encoded, /** @type {string} */ wanted) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    /** @param {DOMRect} place */
    const contrastIn = ({ left, top, width, height }) => {
      // Underlines stand lower.
      const { data } = context.getImageData(left, top + height * 0.25, width, height * 0.45);
      const lights = [];
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        lights.push(0.3 * red + 0.6 * green + 0.1 * blue);
      }
      return Math.round(Math.max(...lights) - Math.min(...lights));
    };
    const found = [];
    for (const paragraph of document.querySelectorAll(wanted)) {
      const text = /** @type {Text} */ (paragraph.firstChild);
      const range = document.createRange();
      const first = text.data.startsWith('“') ? 1 : 0;
      for (const [start, end] of [
        [first, first + 1],
        [first + 6, first + 12],
        [text.length - 12, text.length - 6],
      ]) {
        range.setStart(text, Number(start));
        range.setEnd(text, Number(end));
        found.push(contrastIn(range.getBoundingClientRect()));
      }
    }
    return found;
  };
  return page.evaluate(read, picture, selector);
}
