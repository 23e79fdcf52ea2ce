/** @typedef {import('./browsers.mjs').Session} Session */

/**
 * Collects what goes wrong in the extension's background, as far as the browser tells.
 *
 * @param {Session} session
 * @param {string[]} errors Grows as errors come.
 */
export function collectBackgroundErrors({ name, browser }, errors) {
  if (name !== 'chromium') return;
  /** @param {import('puppeteer-core').Target} target */
  const watch = async (target) => {
    if (target.type() !== 'service_worker') return;
    // A background that was stopped meanwhile has nothing more to tell.
    const worker = await target.worker().catch(() => null);
    worker?.on('console', (message) => {
      if (message.type() === 'error') errors.push(`background: ${message.text()}`);
    });
  };
  browser.targets().forEach(watch);
  browser.on('targetcreated', watch);
}

/**
 * Collects a page's console messages and exceptions that come from the extension.
 *
 * @param {Session} session
 * @param {import('puppeteer-core').Page} page
 * @param {string[]} errors Grows as errors come.
 */
export function collectPageErrors({ origin }, page, errors) {
  hearPage(page, (text) => {
    if (text.includes(String(origin)) || /sourcelight/i.test(text)) errors.push(text);
  });
}

/**
 * Hears all console messages and exceptions of a page, whoever they come from.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {(text: string) => void} onText Called with what was said and where.
 */
export function hearPage(page, onText) {
  page.on('console', (message) => {
    const places = message.stackTrace().map((place) => place.url ?? '');
    const text = `${message.text()} ${message.location().url ?? ''} ${places.join(' ')}`;
    onText(`${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
    onText(`exception: ${text}`);
  });
}
