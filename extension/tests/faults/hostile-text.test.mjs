import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeArticle } from '../made/made-article.mjs';
import { bundleCard } from '../stage/card-bundle.mjs';
import { inBrowsers } from '../stage/stage.mjs';

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

/** @type {import('../../shared/report.d.ts').SourceKind[]} */
const KINDS = ['named_person', 'anonymous', 'unclear'];

const ARTICLE = makeArticle(
  TEXTS.map((text, at) => ({
    source: `${text} ${at}`,
    kind: KINDS[at % KINDS.length] ?? 'media',
    content: text,
    called: `he ${text}`,
    details: {
      core: at % 4 !== 3,
      confidences: { what: 0.9, who: 0.5, kind: 1 },
      ...(at % KINDS.length === 1 && {
        anonymity: {
          isSeveral: false,
          position: [],
          closeness: [],
          number: [],
          grounds: [{ block: at, start: 0, end: text.length }],
          reason: 'specific',
        },
      }),
    },
  })),
  { title: String(TEXTS[0]), url: 'https://news.example/?a=<script>globalThis.harmed=1</script>' },
);

const HIDDEN = (ARTICLE.report?.attributions ?? []).map((attribution, at) => {
  return { hash: String(at), attribution };
});

/** Elements of the sorts that text may bring; a printed article has a link of its own for every claim. */
const NAMES = 'script, style, img, iframe, link, object, a:not(.on-page)';

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
      await puppet.play({ ...ARTICLE, hidden: HIDDEN });
      const hostile = await describe(address, puppet.tabId);
      assert.equal(hostile.harmed, false);
      assert.deepEqual(hostile.names, harmless.names);
      if (surface !== 'popup') assert(hostile.text.includes(String(TEXTS[0])));
    });
  }

  it('stays text in the card', async () => {
    const page = await stage.openOwn('/options/options.html');
    await page.evaluate(await bundleCard());
    const found = await page.evaluate(
      ({ article, names }) => {
        const { makeCard } = /** @type {any} */ (globalThis).card;
        const cards = article.report?.attributions.map((_, claim) => makeCard(article, claim, {}));
        document.body.replaceChildren(...(cards ?? []));
        const elements = document.querySelectorAll(`.card :is(${names})`).length;
        return { harmed: 'harmed' in globalThis, elements, text: document.body.innerText };
      },
      { article: ARTICLE, names: NAMES },
    );
    assert.deepEqual([found.harmed, found.elements], [false, 0]);
    for (const text of TEXTS.slice(0, 3)) assert(found.text.includes(text));
  });

  /**
   * Which elements of the sorts that text may bring a page has, and what it says.
   *
   * @param {string} address
   * @param {number} tabId
   */
  async function describe(address, tabId) {
    const page = await stage.openOwn(`${address}tab=${tabId}`);
    return page.evaluate(
      (names) => ({
        harmed: 'harmed' in globalThis,
        names: [...document.querySelectorAll(names)].map((element) => element.localName).sort(),
        text: document.body.innerText,
      }),
      NAMES,
    );
  }
});
