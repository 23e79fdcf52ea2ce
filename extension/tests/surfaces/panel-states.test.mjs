import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTheme } from '../../harness/appearance.mjs';
import { makeArticle } from '../made/made-article.mjs';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, readStatus } from '../stage/stage.mjs';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../../shared/report.d.ts').Coverage} Coverage */
/** @typedef {import('../../shared/summary.js').ReadingFacts} ReadingFacts */

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
 * @type {Record<string, { article: Article, facts?: ReadingFacts, says: RegExp, offers?: string }>}
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
    offers: 'Read it all the same',
  },
  'not-english': { article: withStatus('unsupported_language'), says: /not in English/ },
  'not-english-asked': {
    article: withStatus('unsupported_language'),
    facts: { extent: 'page' },
    says: /not in English.*select that and choose/s,
  },
  'no-text': {
    article: withStatus('no_text'),
    facts: { extent: 'page' },
    says: /no text on this page.*select it and choose/s,
  },
  'no-article-asked': {
    article: withCoverage({ isArticle: false }),
    facts: { extent: 'page' },
    says: /^3 claims.*This does not look like an article; it was read all the same/s,
  },
  selection: {
    article: withCoverage({ isArticle: false }),
    facts: { extent: 'selection' },
    says: /^3 claims.*Only the selected text was read/s,
    offers: 'Read the whole page',
  },
  'selection-no-text': {
    article: withStatus('no_text'),
    facts: { extent: 'selection' },
    says: /^No text is selected/,
    offers: 'Read the whole page',
  },
  prose: {
    article: MADE,
    facts: { extent: 'prose' },
    says: /^3 claims.*beside the article was read, too/s,
    offers: 'Read only the article',
  },
  passed: {
    article: withCoverage({
      passed: [
        { block: 1, reason: 'caption' },
        { block: 2, reason: 'notice' },
        { block: 0, reason: 'caption' },
      ],
    }),
    says: /3 paragraphs read; 3 passed by: captions and a notice\./,
  },
  partial: {
    article: withCoverage({ partial: ['paywall', 'cut_off'] }),
    says: /only subscribers may read all of it\.\s+The text breaks off/,
  },
  folded: { article: MADE, facts: { isFolded: true }, says: /folded away/ },
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
  for (const [state, { article, facts, says, offers = '' }] of Object.entries(STATES)) {
    it(`says so, and is accessible: ${state}`, async () => {
      const puppet = await stage.openPuppet();
      await puppet.play(article, facts);
      const panel = await stage.openPanel(puppet.tabId);
      await panel.bringToFront();
      await panel.setViewport({ width: 400, height: 640 });
      assert.match(await readStatus(panel), says);
      if (offers !== '') {
        assert.equal(await panel.$eval('#actions', ({ textContent }) => textContent), offers);
      }
      if (article.hidden.length > 0) await panel.click('#hidden summary');
      if (article.report?.coverage.passed.length) {
        await panel.click('#passed summary');
        await puppet.waitToBeAsked({ type: 'show_passed', on: true });
      }
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
 * @param {import('../../shared/report.d.ts').Status} status
 * @returns {Article}
 */
function withStatus(status) {
  const account = { claims: 0, words: 0, kinds: [], anonymousClaims: 0, anonymousSources: 0 };
  return { ...MADE, report: { ...REPORT, status, attributions: [], sources: [], account } };
}

/**
 * @param {Partial<Coverage>} coverage
 * @returns {Article}
 */
function withCoverage(coverage) {
  return { ...MADE, report: { ...REPORT, coverage: { ...REPORT.coverage, ...coverage } } };
}
