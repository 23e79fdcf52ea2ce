/** @typedef {import('puppeteer-core').Page} BrowserPage */

/**
 * All that is marked on a page as said or as a source.
 *
 * @param {BrowserPage} page
 */
export function readMarkedText(page) {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([highlight]) => highlight.startsWith('sourcelight-'))
      .flatMap(([, ranges]) => [...ranges])
      .map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      )
      .join(' | '),
  );
}
