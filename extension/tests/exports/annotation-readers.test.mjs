import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { writeAnnotations } from '../../export/web-annotation.js';
import { installTools } from '../stage/installed-tools.mjs';
import { inBrowsers } from '../stage/stage.mjs';

const READERS = fileURLToPath(new URL('annotation-readers', import.meta.url));
const WORK = fileURLToPath(new URL('../../../target/annotation-readers', import.meta.url));
const PAGE = readFileSync(path.join(READERS, 'page.html'), 'utf8');
const CLAIMS = 8;
/** The page with somebody who gave no answer. */
const UNANSWERED = PAGE.replace(
  '</article>',
  `<p>The har&shy;bor office did
     not re&shy;spond to a request for comment.</p></article>`,
);
const UNSEEN = /\u00ad/g;

const skip = installTools(READERS, WORK);

/**
 * Hypothesis publishes its client whole, and its parts only in the source map.
 *
 * @returns {import('esbuild').Plugin}
 */
function findAnchoring() {
  const file = path.join(WORK, 'node_modules/hypothesis/build/scripts/annotator.bundle.js.map');
  const { sources, sourcesContent } = JSON.parse(readFileSync(file, 'utf8'));
  const sourceOf = (/** @type {string} */ name) => sourcesContent[sources.indexOf(name)];
  return {
    name: 'hypothesis-anchoring',
    setup(build) {
      build.onResolve({ filter: /^hypothesis-anchoring$/ }, () => ({
        path: 'app:///src/annotator/anchoring/html.ts',
        namespace: 'hypothesis',
      }));
      build.onResolve({ filter: /./, namespace: 'hypothesis' }, ({ path: name, importer }) => {
        const isOwn = name.startsWith('.');
        return {
          path: isOwn
            ? `${new URL(name, importer).href}.ts`
            : `app:///node_modules/${name}/build/src/index.js`,
          namespace: 'hypothesis',
        };
      });
      build.onLoad({ filter: /./, namespace: 'hypothesis' }, ({ path: name }) => ({
        contents: sourceOf(name),
        loader: 'ts',
      }));
    },
  };
}

inBrowsers('Web Annotations of an indented page with soft hyphens', 'all-sites', (stage) => {
  /** @type {string} */
  let script;
  before(async () => {
    if (skip) return;
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(WORK, 'read.js')],
      bundle: true,
      write: false,
      format: 'iife',
      plugins: [findAnchoring()],
    });
    script = String(outputFiles[0]?.text);
  });

  it('name every claim’s words as they stand in the document', async () => {
    const { page, tabId } = await stage.open(PAGE);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId, { anchored: true });
    const { items } = JSON.parse(writeAnnotations(article)).first;
    assert.equal(items.length, CLAIMS);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    for (const { target } of items) {
      for (const { selector } of target) {
        const [{ exact, prefix, suffix }, { start, end }] = selector;
        assert.equal([...text].slice(start, end).join(''), exact);
        assert(text.includes(prefix + exact + suffix), exact);
      }
    }
  });

  it('count code points, and leave out what stands between that was passed by', async () => {
    const between = PAGE.replace('<h1>', '<h1>🌉 ').replace(
      'an eve&shy;ning boat',
      'an<script>globalThis.shown = "advertisement";</script> eve&shy;ning boat',
    );
    const { page, tabId } = await stage.open(between);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId, { anchored: true });
    const { items } = JSON.parse(writeAnnotations(article)).first;
    const text = await page.evaluate(() => [...(document.body.textContent ?? '')]);
    /** @type {string[]} */
    const found = items.flatMap((/** @type {any} */ { target }) =>
      target.map((/** @type {any} */ { selector: [{ exact }, { start, end }] }) => {
        assert.equal(text.slice(start, end).join(''), exact);
        return exact.replace(UNSEEN, '').replace(/\s+/g, ' ');
      }),
    );
    assert(found.includes('that the town would pay for an'), found.join('\n'));
    assert(found.includes(' evening boat of its own'), found.join('\n'));
  });

  it('tell where it is said that somebody gave no answer', async () => {
    const { page, tabId } = await stage.open(UNANSWERED);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId, { anchored: true });
    const { items } = JSON.parse(writeAnnotations(article)).first;
    assert.equal(items.length, CLAIMS + 1);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    const words = items.at(-1).target.map((/** @type {any} */ { selector }) => {
      const [{ exact }, { start, end }] = selector;
      assert.equal([...text].slice(start, end).join(''), exact);
      return exact.replace(/\s+/g, ' ');
    });
    assert.deepEqual(words, [
      'The har\u00adbor office',
      'did not re\u00adspond to a request for comment',
    ]);
  });

  it('tell no place of what the page no longer holds', async () => {
    const { tabId } = await stage.open(PAGE);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId);
    const { items } = JSON.parse(writeAnnotations({ ...article, anchors: [] })).first;
    for (const { target } of items) {
      for (const { selector } of target) {
        assert.deepEqual(
          selector.map((/** @type {any} */ { type }) => type),
          ['TextQuoteSelector'],
        );
      }
    }
  });

  it('are found by the programs that read them', { skip }, async () => {
    const { page, tabId } = await stage.open(UNANSWERED);
    await stage.control.settle(tabId);
    const article = await stage.control.readArticle(tabId, { anchored: true });
    const { items } = JSON.parse(writeAnnotations(article)).first;
    await page.evaluate(script);
    /** @type {Record<string, string[]>} */
    const found = await page.evaluate((annotations) => {
      return /** @type {any} */ (globalThis).readAnnotations(annotations);
    }, items);
    const wanted = items.flatMap((/** @type {any} */ { target }) =>
      target.map((/** @type {any} */ one) => one.selector[0].exact),
    );
    for (const [reader, words] of Object.entries(found)) assert.deepEqual(words, wanted, reader);
    assert(wanted.some((/** @type {string} */ words) => UNSEEN.test(words)));
  });
});
