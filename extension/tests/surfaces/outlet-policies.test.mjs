import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findPolicies } from '../../content/read/metadata/policy-data.js';
import { findViolations } from '../stage/accessibility.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers, waitForPhase } from '../stage/stage.mjs';

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');
const BASE = 'https://news.example/2026/story';
const UNNAMED = 'https://news.example/unnamed';

/**
 * Structured data, and the rules in it.
 *
 * @type {Record<string, { data: unknown, found: Record<string, string> }>}
 */
const CASES = {
  'of the publisher': {
    data: { '@type': 'NewsArticle', publisher: { unnamedSourcesPolicy: UNNAMED } },
    found: { unnamed_sources: UNNAMED },
  },
  'of an organization in a graph': {
    data: {
      '@graph': [
        { '@type': 'NewsArticle', publisher: { '@id': '#us' } },
        { '@id': '#us', '@type': 'NewsMediaOrganization', ethicsPolicy: { url: '/ethics' } },
      ],
    },
    found: { ethics: 'https://news.example/ethics' },
  },
  'told by an id, and in a list': {
    data: [{ correctionsPolicy: [{ '@id': 'https://news.example/corrections#how' }] }],
    found: { corrections: 'https://news.example/corrections#how' },
  },
  'of others that the article is about': {
    data: { '@type': 'NewsArticle', about: { ethicsPolicy: 'https://other.example/' } },
    found: {},
  },
  'that are no addresses of the web': {
    data: {
      unnamedSourcesPolicy: 'javascript:alert(1)',
      ethicsPolicy: 'https://a:b@news.example/',
      correctionsPolicy: 7,
    },
    found: {},
  },
  'in no order, the first counts': {
    data: [{ ethicsPolicy: '/first' }, { ethicsPolicy: '/second' }],
    found: { ethics: 'https://news.example/first' },
  },
};

describe('the rules of an outlet', () => {
  for (const [name, { data, found }] of Object.entries(CASES)) {
    it(`are found: ${name}`, () => {
      const policies = findPolicies([JSON.stringify(data)], BASE);
      assert.deepEqual(
        Object.fromEntries(policies.map(({ rule, address }) => [rule, address])),
        found,
      );
    });
  }

  it('are found beside data that is broken, too deep or too long', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const long = JSON.stringify({ a: 'a'.repeat(300_000), ethicsPolicy: '/long' });
    const texts = ['{', deep, long, JSON.stringify({ ethicsPolicy: '/ethics' })];
    assert.deepEqual(findPolicies(texts, BASE), [
      { rule: 'ethics', address: 'https://news.example/ethics' },
    ]);
  });
});

inBrowsers('the panel', 'all-sites', (stage, name) => {
  it('links the rules of the outlet, and opens none by itself', async () => {
    const data = {
      '@type': 'NewsArticle',
      publisher: { unnamedSourcesPolicy: '/unnamed', ethicsPolicy: 'https://trust.example/<b>' },
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`;
    const { page, tabId } = await stage.open(SAMPLE.replace('</head>', script));
    await stage.control.settle(tabId);
    const panel = await stage.openPanel(tabId);
    await panel.setViewport({ width: 400, height: 900 });
    await waitForPhase(panel, 'ready');
    await panel.waitForSelector('#policies a');
    const links = await panel.$$eval('#policies a', (all) =>
      all.map((link) => {
        const { href, rel, target, textContent } = /** @type {HTMLAnchorElement} */ (link);
        return { href, rel, target, textContent };
      }),
    );
    const rest = { rel: 'noreferrer', target: '_blank' };
    assert.deepEqual(links, [
      { href: new URL('/unnamed', page.url()).href, textContent: 'unnamed sources', ...rest },
      { href: 'https://trust.example/%3Cb%3E', textContent: 'ethics (trust.example)', ...rest },
    ]);
    assert.deepEqual(await findViolations(panel), []);
    await keepPicture(panel, name, 'panel-policies');
  });
});
