import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTheme } from '../harness/appearance.mjs';
import { findViolations, isTooWide } from './accessibility.mjs';
import { makeArticle } from './made-article.mjs';
import { keepPicture } from './pictures.mjs';
import { inBrowsers, readStatus } from './stage.mjs';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */

const MADE = makeArticle([
  { source: 'Alma Verhoeven', kind: 'named_person', content: 'The bridge will close in June' },
  { source: 'a city official', kind: 'anonymous', content: 'the money had run out' },
  { source: '', kind: 'unstated', content: 'a second bridge is planned', cue: 'reportedly' },
]);
const REPORT = /** @type {NonNullable<Article['report']>} */ (MADE.report);
const HIDDEN = REPORT.attributions.map((attribution, at) => ({ hash: String(at), attribution }));
const NOTHING = { ...MADE, report: null };

/**
 * What may be the matter with a page, and what the panel says then.
 *
 * @type {Record<string, { article: Article, says: RegExp }>}
 */
const STATES = {
  reading: { article: { ...NOTHING, state: { phase: 'reading' } }, says: /Reading this page/ },
  failed: {
    article: { ...NOTHING, state: { phase: 'failed', error: 'engine_failed' } },
    says: /stumbled/,
  },
  off: { article: { ...NOTHING, state: { phase: 'off' } }, says: /^Off on this page/ },
  'not-an-article': {
    article: withStatus('not_an_article'),
    says: /does not look like an article/,
  },
  'not-english': { article: withStatus('unsupported_language'), says: /not in English/ },
  nothing: { article: withStatus('no_attributions'), says: /Nothing in this article/ },
  truncated: {
    article: { ...MADE, report: { ...REPORT, truncated: true } },
    says: /only its first part was read/,
  },
  hidden: { article: { ...MADE, hidden: HIDDEN.slice(0, 2) }, says: /^3 claims/ },
  'all-hidden': {
    article: { ...withStatus('no_attributions'), hidden: HIDDEN },
    says: /hidden every claim/,
  },
};

inBrowsers('the panel in every state', 'all-sites', (stage, name) => {
  for (const [state, { article, says }] of Object.entries(STATES)) {
    it(`says so, and is accessible: ${state}`, async () => {
      const puppet = await stage.openPuppet();
      await puppet.play(article);
      const panel = await stage.openPanel(puppet.tabId);
      await panel.bringToFront();
      await panel.setViewport({ width: 400, height: 640 });
      assert.match(await readStatus(panel), says);
      if (article.hidden.length > 0) await panel.click('#hidden summary');
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await setTheme(stage.session, panel, theme);
        assert.deepEqual(await findViolations(panel), [], theme);
        await keepPicture(panel, name, `panel-${state}-${theme}`);
      }
      await setTheme(stage.session, panel, 'light');
      await panel.setViewport({ width: 240, height: 640 });
      assert.equal(await isTooWide(panel), false);
    });
  }
});

/**
 * @param {import('../shared/report.d.ts').Status} status
 * @returns {Article}
 */
function withStatus(status) {
  const account = { claims: 0, words: 0, kinds: [], anonymousClaims: 0, anonymousSources: 0 };
  return { ...MADE, report: { ...REPORT, status, attributions: [], sources: [], account } };
}
