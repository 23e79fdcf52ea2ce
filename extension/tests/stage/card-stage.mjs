import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../build/bundle.mjs';
import { DIST } from './stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

/** Where the extensions whose cards tests can look into, are kept. */
const TARGET = fileURLToPath(new URL('../../../target', import.meta.url));
/** The element that the card stands in. */
export const HOST = 'sourcelight-card';
const MARKUP = '&lt;img src=x onerror=&quot;globalThis.harmed=1&quot;&gt;';

const STORY = [
  'The old bridge will close in June, Alma Verhoeven, the mayor, said on Monday.',
  '“We have waited long enough,” Verhoeven told reporters. “Nobody should cross it in winter.”',
  'A person familiar with the talks, who was not authorized to speak publicly, said that the money had not been found.',
  `“The ferry ${MARKUP} will run twice as often until then,” the port said in a statement.`,
  'According to the bridge’s engineers, the northern pier has sunk by four centimeters.',
  '“I have asked the ministry for help,” Verhoeven said.',
];

/** @param {string} style */
export function makeHead(style = '') {
  return `<!doctype html><html lang="en"><head><title>Bridge to close</title>
    <meta property="og:type" content="article">
    <style>body { margin: 0; font: 18px/1.5 serif } div, ${HOST} { display: none } ${style}</style>
    </head>`;
}

/** @param {string} style */
export function makeArticle(style = '') {
  const paragraphs = STORY.map((text, at) => `<p id="p${at}">${text}</p>`).join('\n');
  return `${makeHead(`body { margin: 40px } ${style}`)}<body><main><article><h1>Old bridge to close in June, mayor says</h1>
    <button id="before">Share</button>${paragraphs}</article></main></body></html>`;
}

export const DARK = 'body { background: #14161a; color: #e6e3dc }';

/**
 * Makes an extension whose card has an open shadow root, for the tests of one file: others may be at it
 * at the same time.
 *
 * @param {string} name
 * @returns {Promise<string>} The directory in which it is, by the browser's name.
 */
export async function makeOpenBuild(name) {
  const own = path.join(TARGET, 'open-card', String(process.pid));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  const out = path.join(own, name);
  cpSync(path.join(DIST, 'all-sites', name), out, { recursive: true });
  await bundle({
    entry: fileURLToPath(new URL('../../content/card/main.js', import.meta.url)),
    outfile: path.join(out, 'content/card.js'),
    format: 'iife',
    openCard: true,
  });
  return path.dirname(out);
}

/**
 * Moves the pointer to where the claim of a paragraph begins.
 *
 * @param {BrowserPage} page
 * @param {string} selector
 */
export async function rest(page, selector) {
  const { x, y } = await findClaimPoint(page, selector);
  await page.mouse.move(x, y);
}

/**
 * @param {BrowserPage | import('puppeteer-core').Frame} page
 * @param {string} selector
 */
export function findClaimPoint(page, selector) {
  return page.$eval(selector, (paragraph) => {
    const range = new Range();
    range.selectNodeContents(paragraph);
    const [line] = range.getClientRects();
    return { x: (line?.left ?? 0) + 60, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
}

/**
 * @param {BrowserPage} page
 * @returns {Promise<string>} What the card says.
 */
export async function waitForCard(page) {
  await page.waitForFunction(
    (host) => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('.card');
      return card?.getAnimations().every(({ playState }) => playState === 'finished');
    },
    {},
    HOST,
  );
  return page.$eval(HOST, ({ shadowRoot }) => shadowRoot?.textContent ?? '');
}

/**
 * @param {BrowserPage} page
 * @param {RegExp} text
 * @returns {Promise<string>} What the card says once it says this.
 */
export async function waitForText(page, text) {
  await page.waitForFunction(
    (host, wanted) => {
      return new RegExp(wanted).test(document.querySelector(host)?.shadowRoot?.textContent ?? '');
    },
    {},
    HOST,
    text.source,
  );
  return waitForCard(page);
}

/**
 * Clicks something on the card.
 *
 * @param {BrowserPage} page
 * @param {string} selector
 */
export async function clickIn(page, selector) {
  const found = await page.evaluateHandle(
    (host, wanted) => document.querySelector(host)?.shadowRoot?.querySelector(wanted),
    HOST,
    selector,
  );
  await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (found).click();
}

/** @param {BrowserPage} page */
export async function waitForNoCard(page) {
  await page.waitForFunction((host) => !document.querySelector(host), {}, HOST);
}

/**
 * Waits until something in the card has the focus.
 *
 * @param {BrowserPage} page
 * @param {string} selector
 */
export async function waitForFocus(page, selector) {
  await page.waitForFunction(
    (host, wanted) =>
      document.querySelector(host)?.shadowRoot?.activeElement?.matches(wanted) ?? false,
    {},
    HOST,
    selector,
  );
}

/**
 * Scrolls a page or a frame, and waits until it has been told so.
 *
 * @param {BrowserPage | import('puppeteer-core').Frame} page
 * @param {number} top
 */
export async function scrollDown(page, top) {
  await page.evaluate(async (wanted) => {
    const told = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    scrollTo({ top: wanted, behavior: 'instant' });
    await told;
  }, top);
}

/**
 * Waits until a page has been drawn as it is now, and has heard of all that comes with that.
 *
 * @param {BrowserPage} page
 */
export async function waitForFrames(page) {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

/**
 * Where the card is.
 *
 * @param {BrowserPage} page
 * @returns {Promise<DOMRect>}
 */
export function measureCard(page) {
  return page.$eval(HOST, ({ shadowRoot }) => {
    const card = shadowRoot?.querySelector('.card');
    return (card?.getBoundingClientRect() ?? new DOMRect()).toJSON();
  });
}

/**
 * The buttons of the card that cannot be pointed at all over.
 *
 * @param {BrowserPage} page
 * @returns {Promise<string[]>} Their names.
 */
export function findCutOff(page) {
  return page.$eval(HOST, ({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('footer button') ?? [])].flatMap((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const ends = [top + 2, bottom - 2].map((at) => shadowRoot?.elementFromPoint(x, at));
      const sides = [left + 5, right - 5].map((at) => shadowRoot?.elementFromPoint(at, y));
      return [...ends, ...sides].every((found) => found === button)
        ? []
        : String(button.textContent);
    }),
  );
}

/**
 * Whether the card is over a paragraph.
 *
 * @param {BrowserPage} page
 * @param {string} selector
 */
export function covers(page, selector) {
  return page.evaluate(
    (host, wanted) => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('.card');
      const paragraph = document.querySelector(wanted);
      if (!card || !paragraph) return null;
      const [one, other] = [card.getBoundingClientRect(), paragraph.getBoundingClientRect()];
      return one.top < other.bottom && other.top < one.bottom;
    },
    HOST,
    selector,
  );
}

/**
 * Counts the cards that the page is given from now on.
 *
 * @param {BrowserPage} page
 */
export function countCards(page) {
  return page.evaluate((host) => {
    const body = document.documentElement;
    body.dataset.cards = '0';
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const cards = added.filter((node) => node.nodeName.toLowerCase() === host);
      body.dataset.cards = String(Number(body.dataset.cards) + cards.length);
    }).observe(document, { childList: true, subtree: true });
  }, HOST);
}

/**
 * How many cards the page was given since `countCards`.
 *
 * @param {BrowserPage} page
 */
export function readCount(page) {
  return page.evaluate(() => Number(document.documentElement.dataset.cards));
}
