import { eventually } from './eventually.mjs';
import { evaluateInFirefox } from './firefox-chrome.mjs';

/** @typedef {'light' | 'dark'} Theme */

/** What readers set up for the whole of their system, in the words of media queries. */
export const NEEDS = {
  'more contrast': { name: 'prefers-contrast', value: 'more' },
  'forced colors': { name: 'forced-colors', value: 'active' },
  'less motion': { name: 'prefers-reduced-motion', value: 'reduce' },
};

/** @type {WeakMap<import('puppeteer-core').Page, import('puppeteer-core').CDPSession>} */
const protocols = new WeakMap();

/**
 * Shows a page as readers with one theme see it.
 *
 * @param {import('./browsers.mjs').Session} session In Firefox, all its pages change.
 * @param {import('puppeteer-core').Page} page
 * @param {Theme} theme
 */
export async function setTheme(session, page, theme) {
  if (session.name === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    return;
  }
  const value = theme === 'dark' ? 0 : 1;
  const preference = "'layout.css.prefers-color-scheme.content-override'";
  await evaluateInFirefox(session, `Services.prefs.setIntPref(${preference}, ${value})`);
  await page.waitForFunction(
    (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
    {},
    theme,
  );
}

/**
 * Shows a page as readers with a need see it, or again without.
 *
 * @param {import('puppeteer-core').Page} page A page of Chromium: Firefox lets nobody emulate this.
 * @param {{ name: string, value: string } | null} need One of `NEEDS`.
 * @param {Theme} [theme]
 */
export async function setNeed(page, need, theme = 'light') {
  // What one session emulates, no other takes back.
  const protocol = protocols.get(page) ?? (await page.createCDPSession());
  protocols.set(page, protocol);
  const scheme = { name: 'prefers-color-scheme', value: theme };
  await protocol.send('Emulation.setEmulatedMedia', { features: need ? [scheme, need] : [scheme] });
}

/**
 * Shows a page as it is printed, or again as on the screen.
 *
 * @param {import('./browsers.mjs').Session} session
 * @param {import('puppeteer-core').Page} page One that is in front.
 * @param {'print' | 'screen'} medium
 */
export async function setMedium(session, page, medium) {
  if (session.name === 'chromium') {
    await page.emulateMediaType(medium);
    return;
  }
  const context = 'gBrowser.selectedBrowser.browsingContext';
  await evaluateInFirefox(session, `${context}.mediumOverride = '${medium}'`);
  await eventually(
    () => page.evaluate((wanted) => matchMedia(wanted).matches, medium),
    (isShown) => {
      if (!isShown) throw new Error(`The page is not shown as on ${medium}.`);
    },
  );
}
