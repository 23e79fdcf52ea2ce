import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NEEDS, setNeed } from '../../harness/appearance.mjs';
import { eventually } from '../../harness/eventually.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readMarkNames } from '../stage/stage.mjs';

const STORY = [
  'The old bridge will close in June, Mayor Alma Verhoeven said on Monday.',
  '“We have waited long enough,” Verhoeven told the Calder Courier. “Nobody should cross it in winter.”',
  'A person familiar with the talks, who was not authorized to speak publicly, said that the money had not been found.',
  'The port authority said in a statement that the ferry would run twice as often until then.',
  'A report by the road inspectorate found that the northern pier had sunk by four centimeters.',
  'Critics say the city knew of the damage for years.',
  'The bridge was reportedly to be sold.',
  '“The inspector said the pier could fall at any time, and we believed her,” Verhoeven said.',
  '“I have asked the ministry for help,” Verhoeven said.',
];

/** A speaker who is named, named again, and taken up by a pronoun, in one paragraph and the next. */
const VOICES = [
  'Mayor Alma Verhoeven said that the bridge would close in June. “Nobody should cross it in winter,” Verhoeven said. “It has sunk by an inch since the flood,” she said.',
  'Verhoeven said that the ferry would run twice as often until then.',
  'The port authority said in a statement that the old pier was safe.',
];

/**
 * Whose words are tinted.
 *
 * @type {{ intensity: import('../../shared/settings.js').Intensity, tinted: string[] }[]}
 */
const TINTED = [
  { intensity: 'claims', tinted: ['Mayor Alma Verhoeven', 'The port authority', 'Verhoeven'] },
  {
    intensity: 'all',
    tinted: ['Mayor Alma Verhoeven', 'The port authority', 'Verhoeven', 'Verhoeven', 'she'],
  },
];

/** Pages as readers meet them. */
const PAGES = {
  white: 'background: #ffffff; color: #1a1a1a',
  dark: 'background: #1c1c1e; color: #e6e6e6',
  sepia: 'background: #f4ecd8; color: #3b2f1e',
  salmon: 'background: #fff1e5; color: #33302e',
  navy: 'background: #0d1b2a; color: #e0e6ee',
};

inBrowsers('the marks', 'all-sites', (stage, name) => {
  it('are there to be looked at on pages of every color, and as readers need them', async () => {
    await stage.control.store({ settings: { intensity: 'all', hiddenKinds: [] } });
    for (const [color, style] of Object.entries(PAGES)) {
      const { page, tabId } = await stage.open(makePage(style));
      await page.setViewport({ width: 720, height: 640 });
      await stage.control.settle(tabId);
      const names = await readMarkNames(page);
      for (const kind of ['named_person', 'anonymous', 'unstated', 'source', 'cue']) {
        assert(
          names.some((mark) => mark.startsWith(`sourcelight-${kind}`)),
          `${kind}: ${names}`,
        );
      }
      await keepPicture(page, name, `marks-${color}`);
      if (name !== 'chromium' || color !== 'white') continue;
      await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 2 });
      await keepPicture(page, name, 'marks-zoomed');
      await page.setViewport({ width: 720, height: 640 });
      for (const [need, feature] of Object.entries(NEEDS)) {
        await setNeed(page, feature);
        const isForced = feature === NEEDS['forced colors'];
        const loud = ['anonymous', 'unstated'];
        await eventually(
          () => readMarkNames(page),
          (marks) => {
            const isLoud = (/** @type {string} */ mark) => loud.includes(mark.split('-')[1] ?? '');
            assert.equal(marks.every(isLoud), isForced, `${need}: ${marks}`);
          },
        );
        await keepPicture(page, name, `marks-${need.replace(' ', '-')}`);
      }
    }
  });
});

inBrowsers('the tint of sources', 'all-sites', (stage, name) => {
  for (const { intensity, tinted } of TINTED) {
    it(`stands at intensity ${intensity} on ${tinted.join(', ')}`, {
      skip: name !== 'chromium',
    }, async () => {
      await stage.control.store({ settings: { intensity, hiddenKinds: [] } });
      const { page, tabId } = await stage.open(makePage(PAGES.white, VOICES));
      await stage.control.settle(tabId);
      const words = await page.evaluate(() => {
        const ranges = /** @type {StaticRange[]} */ ([
          ...(CSS.highlights.get('sourcelight-source') ?? []),
        ]);
        return ranges.map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        );
      });
      assert.deepEqual(words.sort(), tinted);
    });
  }
});

/**
 * @param {string} style
 * @param {string[]} [story]
 */
function makePage(style, story = STORY) {
  const paragraphs = story.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>Bridge to close</title>
    <meta property="og:type" content="article">
    <style>body { margin: 32px; font: 17px/1.55 Georgia, "DejaVu Serif", serif; ${style} } h1 { line-height: 1.2 }</style>
    </head><body><main><article><h1>Old bridge to close in June, mayor says</h1>${paragraphs}</article>
    </main></body></html>`;
}
