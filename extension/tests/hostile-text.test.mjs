import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeArticle } from './made-article.mjs';
import { inBrowsers } from './stage.mjs';

/** Texts that do something where they are taken for more than text. */
const TEXTS = [
  '<img src=x onerror="globalThis.harmed=1">',
  '<script>globalThis.harmed=1</script>',
  '"><svg onload=globalThis.harmed=1>',
  'javascript:globalThis.harmed=1',
  '</style><style>body{display:none}</style>',
  '{{constructor.constructor("globalThis.harmed=1")()}}',
  '$1 $2 $& __MSG_extensionName__',
  '=HYPERLINK("http://127.0.0.1/","x")',
  '\u202egnp.exe',
];

const ARTICLE = makeArticle(
  TEXTS.map((text, at) => ({
    source: `${text} ${at}`,
    kind: at % 2 ? 'anonymous' : 'named_person',
    content: text,
    details:
      at % 2
        ? {
            anonymity: {
              position: [],
              closeness: [],
              number: [],
              grounds: [{ block: at, start: 0, end: text.length }],
              reason: 'specific',
            },
          }
        : {},
  })),
  { title: String(TEXTS[0]), url: 'https://news.example/?a=<script>globalThis.harmed=1</script>' },
);

const SURFACES = {
  panel: '/panel/panel.html?',
  popup: '/popup/popup.html?',
  worksheet: '/print/print.html?form=worksheet&',
  article: '/print/print.html?form=article&',
};

inBrowsers('text that looks like markup, script or formula', 'all-sites', (stage) => {
  for (const [surface, address] of Object.entries(SURFACES)) {
    it(`stays text in the ${surface}`, async () => {
      const puppet = await stage.openPuppet();
      await puppet.play(makeArticle([{ source: 'a', kind: 'media', content: 'b' }]));
      const harmless = await describe(address, puppet.tabId);
      await puppet.play(ARTICLE);
      const hostile = await describe(address, puppet.tabId);
      assert.equal(hostile.harmed, false);
      assert.deepEqual(hostile.names, harmless.names);
      if (surface !== 'popup') assert(hostile.text.includes(String(TEXTS[0])));
    });
  }

  /**
   * Which elements of the sorts that text may bring a page has, and what it says.
   *
   * @param {string} address
   * @param {number} tabId
   */
  async function describe(address, tabId) {
    const page = await stage.openOwn(`${address}tab=${tabId}`);
    return page.evaluate(() => ({
      harmed: 'harmed' in globalThis,
      names: [...document.querySelectorAll('script, style, img, iframe, link, object, a')]
        .map((element) => element.localName)
        .sort(),
      text: document.body.innerText,
    }));
  }
});
