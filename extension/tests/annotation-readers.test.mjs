import './english.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { writeAnnotations } from '../export/web-annotation.js';
import { installTools } from './installed-tools.mjs';
import { inBrowsers } from './stage.mjs';

const READERS = fileURLToPath(new URL('annotation-readers', import.meta.url));
const WORK = fileURLToPath(new URL('../../target/annotation-readers', import.meta.url));
const PAGE = readFileSync(path.join(READERS, 'page.html'), 'utf8');
const CLAIMS = 8;
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

  it('are found by the programs that read them', { skip }, async () => {
    const { page, tabId } = await stage.open(PAGE);
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
