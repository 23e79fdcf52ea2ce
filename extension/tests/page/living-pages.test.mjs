import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ARTICLE, LIVING_PAGES, makeStoryPage, paragraphs, STORY } from '../made/living-pages.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */

inBrowsers('a living page', 'all-sites', (stage, name) => {
  const canReadMarks = name === 'chromium';

  for (const { name: title, head = '', html, change, marked, unmarked = [] } of LIVING_PAGES) {
    it(`shows ${title}`, async () => {
      const { page, tabId } = await stage.open(makePage(html, head));
      await stage.control.settle(tabId);
      await page.evaluate(change);
      await stage.control.waitForArticle(tabId, (article) => {
        const claims = findClaims(article);
        const isMarked = (/** @type {string} */ text) => claims.includes(text);
        assert.deepEqual(marked.filter(isMarked), marked, claims);
        assert.deepEqual(unmarked.filter(isMarked), [], claims);
        assert.equal(article.painted, article.report?.attributions.length);
      });
      if (canReadMarks) await page.waitForFunction(holdsMarks, {}, marked);
    });
  }

  const skip = !canReadMarks && 'Firefox does not let tests look into marks';

  it('shows no mark on a text that was rewritten, not for a moment', { skip }, async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    const found = await page.evaluate(async () => {
      const text = /** @type {Text} */ (document.querySelector('p')?.firstChild);
      const count = () =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .filter((range) => range.startContainer === text).length;
      const before = count();
      text.data = `Other words. ${text.data}`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return { before, after: count() };
    });
    assert(found.before > 0);
    assert.equal(found.after, 0);
  });

  it('keeps the marks of what did not change', { skip }, async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    const kept = await page.evaluateHandle(() => {
      const [changed, ...others] = document.querySelectorAll('p');
      const marks = [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => ({ highlight, range })),
      );
      const text = /** @type {Text} */ (changed?.firstChild);
      text.data = text.data.replace('June', 'July');
      return marks.filter(({ range }) => others.some((p) => p.contains(range.startContainer)));
    });
    await page.waitForFunction(holdsMarks, {}, ['close the old bridge in July']);
    const lost = await kept.evaluate((marks) => {
      const shown = new Set(CSS.highlights.values());
      return marks.filter(({ highlight, range }) => !shown.has(highlight) || !highlight.has(range))
        .length;
    });
    assert.equal(lost, 0);
    assert(await kept.evaluate((marks) => marks.length > 0));
  });

  it('is stepped and jumped through in a frame, too', async () => {
    const story = paragraphs(
      STORY.map((text) => `${text}<br><span style="display: block; height: 900px"></span>`),
    );
    const inner = `<body><main><article><h1>Old bridge to close, mayor says</h1>${story}</article></main>`;
    const { page, tabId } = await stage.open(
      makePage(
        `<div style="height: 1500px"></div><iframe width="600" height="400" srcdoc='${inner}'></iframe>`,
        ARTICLE,
      ),
    );
    const { report } = await stage.control.waitForArticle(tabId, ({ report }) =>
      assert(report && report.attributions.length > 1),
    );
    const steps = report?.attributions.length ?? 0;
    const seen = new Set();
    for (let at = 0; at < steps; at += 1) {
      assert(await stage.control.step(tabId, 'next'));
      const { isInView, top } = await page.evaluate(() => {
        const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
        const { top, bottom } = frame.getBoundingClientRect();
        const scrolled = frame.contentWindow?.scrollY ?? 0;
        return { isInView: top < innerHeight && bottom > 0, top: scrolled };
      });
      assert(isInView, 'The frame is in view.');
      seen.add(top);
    }
    assert(seen.size > 1, 'The frame is scrolled from claim to claim.');
  });

  it('that is left and come back to is marked', async () => {
    const { page, tabId } = await stage.open(makeStoryPage('The bridge'));
    await stage.control.settle(tabId);
    const { title } = await stage.control.waitForBadge(tabId, (badge) =>
      assert.match(badge.title, /\bclaims?\b/),
    );
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded anew';
      });
    });
    await page.goto(`${new URL(page.url()).origin}/nothing.html`);
    // Puppeteer waits in vain for a page that the browser had kept.
    await page.evaluate(() => history.back()).catch(() => {});
    await page.waitForFunction(() => document.title === 'kept');
    const state = await stage.control.settle(tabId);
    assert(state.phase === 'ready' && state.summary.claims > 0);
    await stage.control.waitForBadge(tabId, (badge) => assert.equal(badge.title, title));
  });
});

/**
 * Whether texts are marked in a page; runs there.
 *
 * @param {string[]} texts
 */
function holdsMarks(texts) {
  const windows = [window, ...Array.from({ length: frames.length }, (_, at) => frames[at])];
  const marked = windows
    .flatMap((view) => [.../** @type {any} */ (view).CSS.highlights.values()])
    .flatMap((highlight) => [...highlight])
    .filter(({ startContainer }) => startContainer.isConnected)
    .map(({ startContainer, startOffset, endOffset }) =>
      /** @type {Text} */ (startContainer).data.slice(startOffset, endOffset),
    )
    .join('');
  return texts.every((text) => marked.includes(text));
}

/**
 * @param {string} html
 * @param {string} head
 */
function makePage(html, head) {
  return `<!doctype html><html lang="en"><title>The bridge</title>${head}<body>${html}</body></html>`;
}

/**
 * The contents of all claims, parted by lines.
 *
 * @param {Article} article
 */
function findClaims({ blocks, report }) {
  return (report?.attributions ?? [])
    .map(({ content }) =>
      content.map(({ block, start, end }) => blocks[block]?.slice(start, end)).join(' '),
    )
    .join('\n');
}
