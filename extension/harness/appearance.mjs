import { evaluateInFirefox } from './firefox-chrome.mjs';

/** @typedef {'light' | 'dark'} Theme */

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
