import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inBrowsers, readMarkNames, readStatus, waitForPhase } from '../stage/stage.mjs';

const STRICT_POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const STORY = [
  'The council will close the old bridge in June, the mayor, Alma Verhoeven, said on Monday.',
  '“We have waited long enough,” Verhoeven told reporters. “Nobody should cross it in winter.”',
  'A person familiar with the talks said that the money had not been found.',
  'According to the bridge’s engineers, the northern pier has sunk by four centimeters.',
  'The ferry will run twice as often until then, the port said in a statement.',
];

/**
 * @param {string} [more] Markup after the story.
 * @param {string[]} [story]
 */
function makeArticle(more = '', story = STORY) {
  const paragraphs = story.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><title>Bridge to close</title>
    <meta property="og:type" content="article">
    <article><h1>Old bridge to close in June, mayor says</h1>${paragraphs}</article>${more}</html>`;
}

/** As long as ten megabytes of paragraphs. */
function makeLongArticle() {
  const once = STORY.map((text) => `<p>${text}</p>`).join('\n');
  return makeArticle(once.repeat(Math.ceil(10_000_000 / once.length)));
}

/**
 * Pages as they should not be, and what the popup says of each.
 *
 * @type {{ name: string, body: string, headers?: Record<string, string>, says: RegExp, marked: boolean }[]}
 */
const PAGES = [
  {
    name: 'with a strict content security policy and trusted types',
    body: makeArticle(),
    headers: { 'Content-Security-Policy': STRICT_POLICY },
    says: /claims from/,
    marked: true,
  },
  { name: 'that is empty', body: '', says: /There is no text/, marked: false },
  {
    name: 'without an article',
    body: `<!doctype html><html lang="en"><title>Sign in</title>
      <form><label>Name <input></label><button>Sign in</button></form><p>Forgot your name?</p></html>`,
    says: /There is no text/,
    marked: false,
  },
  {
    name: 'in another language',
    body: makeArticle('', [
      'Die alte Brücke wird im Juni geschlossen, sagte die Bürgermeisterin am Montag.',
      '„Wir haben lange genug gewartet“, sagte sie vor Journalisten in der Stadthalle.',
      'Das Geld ist nach Angaben aus dem Rathaus noch immer nicht gefunden worden.',
      'Der nördliche Pfeiler ist nach den Messungen der Ingenieure um vier Zentimeter gesunken.',
    ]).replace('lang="en"', 'lang="de"'),
    says: /not in English/,
    marked: false,
  },
  { name: 'of ten megabytes', body: makeLongArticle(), says: /only its first part/, marked: true },
  {
    name: 'with halves of surrogate pairs',
    body: makeArticle(`<script>
      for (const p of document.querySelectorAll('p')) p.firstChild.data = '\\ud83d ' + p.firstChild.data + ' \\ude00';
    </script>`),
    says: /claims from/,
    marked: true,
  },
  {
    name: 'that replaces its paragraphs all the time',
    body: makeArticle(`<script>
      setInterval(() => {
        for (const p of document.querySelectorAll('p')) p.replaceWith(p.cloneNode(true));
      }, 1);
    </script>`),
    says: /claims from/,
    marked: false,
  },
  {
    name: 'that removes its paragraphs one by one',
    body: makeArticle(`<script>
      setInterval(() => document.querySelector('p')?.remove(), 1);
    </script>`),
    says: /./,
    marked: false,
  },
  {
    name: 'that overrides what scripts rely on',
    body: makeArticle(`<script>
      Array.prototype.push = Map.prototype.set = () => { throw new Error('page'); };
      window.StaticRange = window.Highlight = window.Text = undefined;
      Object.defineProperty(Node.prototype, 'nextSibling', { get() { return this; } });
    </script>`),
    says: /claims from/,
    marked: true,
  },
];

inBrowsers('a page', 'all-sites', (stage) => {
  for (const { name, body, headers, says, marked } of PAGES) {
    it(`${name} ends in a clear state`, async () => {
      const { page, tabId } = await stage.open(body, headers);
      const state = await stage.control.settle(tabId);
      assert.equal(state.phase, 'ready');
      const popup = await stage.openPopup(tabId);
      await waitForPhase(popup, 'ready');
      assert.match(await readStatus(popup), says);
      if (marked) assert.notDeepEqual(await readMarkNames(page), []);
    });
  }

  it('that removes the marks once gets them back', async () => {
    const { page, tabId } = await stage.open(makeArticle());
    await stage.control.settle(tabId);
    await page.evaluate(() => CSS.highlights.clear());
    await page.waitForFunction(() => CSS.highlights.size > 0);
  });

  it('that keeps removing the marks is left alone, and the popup says so', async () => {
    const loop = '<script>setInterval(() => CSS.highlights.clear(), 1)</script>';
    const { tabId } = await stage.open(makeArticle(loop));
    await stage.control.waitForState(tabId, ({ phase }) => assert.equal(phase, 'interfered'));
    const popup = await stage.openPopup(tabId);
    await waitForPhase(popup, 'interfered');
    assert.match(await readStatus(popup), /keeps removing the marks/);
  });

  it('is not read where a person is writing', async () => {
    const { tabId } = await stage.open(
      makeArticle(`<textarea>“Secret one,” I said.</textarea><input value="“Secret two,” I said.">
        <div contenteditable>“Secret three,” I said.</div>
        <div role="textbox">“Secret four,” I said.</div>`),
    );
    await stage.control.settle(tabId);
    const { blocks } = await stage.control.readArticle(tabId);
    assert.equal(blocks.length, 1 + STORY.length);
    assert(!blocks.some((text) => text.includes('Secret')));
  });
});
