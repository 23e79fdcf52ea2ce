import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluatePages } from '../../harness/page-evaluation.mjs';
import { BROWSERS, DIST } from '../stage/stage.mjs';

const PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));
const skip = !existsSync(PAGES) && 'the saved pages are not there';

/** How many pages may be without a mark. */
const TOLERANCE = 2;

for (const browser of BROWSERS) {
  describe(`news pages, ${browser}`, { skip }, () => {
    it('get their claims painted and stay as they were, without a word on the console', async () => {
      const results = await evaluatePages({
        directory: PAGES,
        browser,
        extension: path.join(DIST, 'all-sites', browser),
      });
      const pages = Object.entries(results);
      const idsOf = (/** @type {(result: (typeof results)[string]) => boolean} */ isMeant) =>
        pages.filter(([, result]) => isMeant(result)).map(([id]) => id);
      assert.deepEqual(
        idsOf(({ dom_unchanged }) => !dom_unchanged),
        [],
      );
      assert.deepEqual(
        pages.flatMap(([, { errors }]) => errors),
        [],
      );
      const unpainted = idsOf(({ painted }) => painted === 0);
      assert(unpainted.length <= TOLERANCE, `without a mark: ${unpainted.join(', ')}`);
    });
  });
}
