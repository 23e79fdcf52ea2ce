import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { NEEDS, setNeed, setTheme } from '../../harness/appearance.mjs';
import { clickAction } from '../../harness/extension-action.mjs';
import { watchRequests } from '../../harness/request-watch.mjs';
import { findMotion, findViolations, isTooWide } from '../stage/accessibility.mjs';
import { keepPicture } from '../stage/pictures.mjs';
import { inBrowsers } from '../stage/stage.mjs';

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

/** @type {import('../../harness/appearance.mjs').Theme[]} */
const THEMES = ['light', 'dark'];

/**
 * A page of the extension, as wide as readers mostly see it.
 *
 * @typedef {object} Surface
 * @property {string} name
 * @property {string} address `TAB` stands for the tab of the sample, `OTHER` for a tab that
 *   the extension has not been let into.
 * @property {string} selector What is there when it is ready.
 * @property {number} width In CSS pixels.
 * @property {number} height
 */

/** @type {Surface[]} */
const SURFACES = [
  surface('panel', '/panel/panel.html?tab=TAB', '.claim', 400, 1200),
  surface('panel-closed', '/panel/panel.html?tab=OTHER', '[data-phase="closed"]', 400, 600),
  surface('popup', '/popup/popup.html?tab=TAB', '[data-phase="ready"]', 360, 560),
  surface('options', '/options/options.html', '[data-ready]', 900, 1500),
  surface('sample', '/sample/sample.html', '[data-ready]', 900, 1100),
  surface('welcome', '/welcome/welcome.html', '[data-ready]', 1100, 1500),
  surface(
    'worksheet',
    '/print/print.html?form=worksheet&tab=TAB',
    '[data-phase="ready"]',
    800,
    1200,
  ),
  surface('article', '/print/print.html?form=article&tab=TAB', '[data-phase="ready"]', 800, 1200),
];

/** Narrow windows: WCAG 2.2's measure for reflow (1.4.10), in CSS pixels. */
const NARROW = [360, 320];
/** The width in which Firefox opens its sidebar. */
const SIDEBAR = 240;

inBrowsers('every surface', 'shipping', (stage, name) => {
  for (const { name: surfaceName, address, selector, width, height } of SURFACES) {
    it(`is accessible in both themes, bears zoom and a narrow window: ${surfaceName}`, async () => {
      const outside = await watchRequests(stage.session);
      const { page, tabId } = await stage.open(SAMPLE);
      await clickAction(stage.session, page);
      await stage.control.settle(tabId);
      const other = await stage.open(SAMPLE);
      const at = address.replace('TAB', String(tabId)).replace('OTHER', String(other.tabId));
      const shown = await stage.openOwn(at);
      await shown.bringToFront();
      await shown.setViewport({ width, height });
      await shown.waitForSelector(selector);
      for (const theme of THEMES) {
        await setTheme(stage.session, shown, theme);
        assert.deepEqual(await findViolations(shown), [], theme);
        await keepPicture(shown, name, `${surfaceName}-${theme}`);
      }
      await setTheme(stage.session, shown, 'light');
      const isPanel = address.startsWith('/panel/');
      for (const narrow of isPanel ? [...NARROW, SIDEBAR] : NARROW) {
        await shown.setViewport({ width: narrow, height });
        assert.equal(await isTooWide(shown), false, `at ${narrow} pixels`);
        await keepPicture(shown, name, `${surfaceName}-${narrow}`);
      }
      const half = { width: Math.max(320, Math.round(width / 2)), height: Math.round(height / 2) };
      await shown.setViewport({ ...half, deviceScaleFactor: 2 });
      assert.equal(await isTooWide(shown), false, 'at 200 %');
      await keepPicture(shown, name, `${surfaceName}-zoomed`);
      for (const [need, feature] of name === 'chromium' ? Object.entries(NEEDS) : []) {
        await shown.setViewport({ width, height });
        await setNeed(shown, feature);
        await keepPicture(shown, name, `${surfaceName}-${need.replace(' ', '-')}`);
        if (feature === NEEDS['less motion']) assert.deepEqual(await findMotion(shown), []);
        else assert.deepEqual(await findViolations(shown), [], need);
        await setNeed(shown, null);
      }
      assert.deepEqual(await outside(), [], 'It asks nothing of the network.');
    });
  }
});

/**
 * @param {string} name
 * @param {string} address
 * @param {string} selector
 * @param {number} width
 * @param {number} height
 * @returns {Surface}
 */
function surface(name, address, selector, width, height) {
  return { name, address, selector, width, height };
}
