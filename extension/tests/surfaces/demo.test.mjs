import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTheme } from '../../harness/appearance.mjs';
import { launch } from '../../harness/browsers.mjs';
import { serveDirectory } from '../../harness/directory-server.mjs';
import { PATIENCE_MS } from '../../harness/eventually.mjs';
import { findViolations, isTooWide } from '../stage/accessibility.mjs';
import { pressUntil } from '../stage/keys.mjs';
import { BROWSERS, DIST } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const WWW = path.join(DIST, 'www');
const PICTURES = fileURLToPath(new URL('../../../target/surfaces', import.meta.url));
const CARD = 'sourcelight-card';
/** More claims than this stand in every sample. */
const MANY_CLAIMS = 25;
/** Without an end of sentence in its first line, so that this is a headline. */
const OWN_TEXT =
  'Bridge to close\n\n“It <b>shook</b>,” said Ada Byron. An official said it would not.';
const MARKUP =
  '<script>globalThis.harmed = 1</script><img src="x" onerror="globalThis.harmed = 1">';
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry to stop</title>
  <meta property="og:type" content="article">${MARKUP}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <main><article><h1>Old ferry to stop in June, mayor says</h1>${MARKUP}
  <p>The <span>old</span> ferry will stop in June, Alma Verhoeven, the mayor, said on Monday.</p>
  <p>“We have waited long enough,” Verhoeven told reporters. “Nobody should cross it in winter.”</p>
  <p>A person familiar with the talks, who was not authorized to speak publicly, said that the
  money had not been found, and that the port had been told so twice since the spring.</p>
  <p>According to the port’s engineers, the northern pier has sunk by four centimeters.</p>
  </article></main><footer><p>© The Harbor Gazette. All rights reserved.</p></footer></body></html>`;

for (const name of BROWSERS) {
  for (const place of ['served', 'from disk']) {
    describe(`the demo page ${place}, ${name}`, () => {
      /** @type {import('../../harness/browsers.mjs').Session} */
      let session;
      /** @type {import('../../harness/page-server.mjs').PageServer} */
      let server;
      /** @type {BrowserPage} */
      let page;
      let address = '';
      /** @type {string[]} */
      const errors = [];
      /** @type {string[]} */
      const requests = [];

      before(async () => {
        assert(existsSync(WWW), `${WWW} is missing: run \`cargo xtask test\`.`);
        server = await serveDirectory(WWW);
        const single = pathToFileURL(path.join(WWW, 'sourcelight.html')).href;
        address = place === 'served' ? `${server.origin}/` : single;
        session = await launch({ name, viewport: { width: 1200, height: 800 } });
      });
      afterEach(async () => {
        await page.close();
        assert.deepEqual(errors.splice(0), [], 'The page logs and throws nothing.');
        const own = place === 'served' ? server.origin : 'file:';
        const outside = requests.filter((url) => !/^(?:data|blob):/.test(url));
        requests.length = 0;
        assert.deepEqual(
          outside.filter((url) => !url.startsWith(own)),
          [],
          'It asks for its own files alone.',
        );
        if (place !== 'served') assert(new Set(outside.map(withoutFragment)).size <= 1);
      });
      after(async () => {
        await session.browser.close();
        await server.close();
      });

      it('shows every sample with its marks, its account and a time', async () => {
        await open();
        const links = await page.$$eval('#samples a', (all) => all.map(({ hash }) => hash));
        assert.equal(links.length, 4);
        for (const link of links) {
          await expectReading();
          await page.click(`#samples [href="${link}"]`);
          await page.waitForSelector(`#samples [aria-current][href="${link}"]`);
          await settle();
          const { claims, marks, status, line } = await look();
          assert(claims > MANY_CLAIMS, `${claims} claims in ${link}`);
          assert(marks.includes('sourcelight-anonymous') && marks.includes('sourcelight-source'));
          assert.match(status, /[\d,]+ words in [\d,]+ ms, on your machine\.\s*$/);
          assert.match(line, /^\d+ claims from \d+ sources$/);
        }
      });

      it('reads a pasted text, which stays text', async () => {
        await open();
        assert(await page.$('#own[open]'), 'The box for a text of one’s own is open.');
        await page.type('#text', OWN_TEXT);
        await expectReading();
        await page.click('#paste [type="submit"]');
        await settle();
        const { story, line, isHarmless } = await look();
        assert.match(story, /^Bridge to close\s+“It <b>shook<\/b>,” said Ada Byron\./);
        assert.match(line, /^2 claims from 2 sources$/);
        assert(isHarmless);
        await restOn('#story p');
        await page.waitForSelector(CARD);
      });

      it('opens a text that came in the address, and says when that is damaged', async () => {
        await open();
        await page
          .evaluate(() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
          })
          .catch(() => {});
        await page.type('#text', OWN_TEXT);
        await page.click('#link');
        await page.waitForFunction(() => document.querySelector('#told')?.textContent);
        const link = await page.$eval('#address', (field) => /** @type {any} */ (field).value);
        assert(link.startsWith(`${address}#read=`), link);
        await reopen(link);
        assert.match((await look()).story, /^Bridge to close/);
        await reopen(`${address}#text=${encodeURIComponent('“So,” said Ada Byron.')}`);
        assert.match((await look()).line, /^1 claim from 1 source$/);
        await reopen(`${link.slice(0, -12)}`);
        assert.match(await page.$eval('#told', (told) => told.textContent ?? ''), /damaged/);
        assert((await look()).claims > MANY_CLAIMS);
      });

      it('reads a long text in a worker', async () => {
        await open();
        const paragraph = '“It rained,” said Ada Byron. An official said it did not.';
        await drop('long.txt', 'text/plain', `${paragraph}\n`.repeat(1500));
        assert.equal((await look()).line, '3,000 claims from 2 sources');
        assert(page.workers().length > 0 || name === 'firefox');
      });

      it('takes the story out of a dropped page, and nothing but its text', async () => {
        await open();
        await drop('ferry.html', 'text/html', PAGE);
        const { story, claims, isHarmless } = await look();
        assert.match(story, /^Old ferry to stop in June, mayor says\s+The old ferry will stop/);
        assert.doesNotMatch(story, /Sport|All rights/);
        assert(claims >= 4, `${claims} claims`);
        assert(isHarmless);
        await drop('list.html', 'text/html', '<p>Buy milk</p><p>Call Ada</p>');
        const list = await look();
        assert.match(list.line, /does not look like an article/);
        assert.deepEqual(list.marks, []);
        await drop('picture.png', 'image/png', '\0\0');
        assert.match(await page.$eval('#told', (told) => told.textContent ?? ''), /picture\.png/);
      });

      it('tells of a claim by pointer and by keys', async () => {
        await open();
        await restOn('#story h2');
        await page.waitForSelector(CARD);
        await page.mouse.move(5, 5);
        await page.mouse.move(8, 60);
        await page.waitForFunction((card) => !document.querySelector(card), {}, CARD);
        await pressUntil(page, 'Tab', '[data-step="next"]');
        await page.keyboard.press('Enter');
        await page.waitForSelector(`${CARD}:focus`);
        await page.keyboard.press('Escape');
        await page.waitForFunction((card) => !document.querySelector(card), {}, CARD);
        await page.waitForSelector('[data-step="next"]:focus');
        await page.click('#list .claim');
        await page.waitForSelector(CARD);
      });

      it('compares the article with its later version, and with a pasted text', async () => {
        await open();
        await page.click('#compare > summary');
        await page.waitForSelector('.offer');
        await page.click('.offer');
        await page.waitForSelector('.compared-title');
        const shown = await page.$eval('#compare-result', (result) => result.textContent ?? '');
        assert.match(shown, /Named in one, unnamed in the other.*Helena Strand/s);
        await page.$eval('#compare', (section) => section.scrollIntoView());
        await keepPicture('compare');
        assert.deepEqual(await findViolations(page, '#compare'), []);
        await page.click('#compare-again');
        await page.type('#compare-text', 'Dale Prevost said that it rained.');
        await page.click('#compare-form [type="submit"]');
        await page.waitForSelector('.compared-title');
        // Another article is not compared with what was chosen for this one.
        await page.click('#samples a:nth-child(2)');
        await settle();
        await page.waitForFunction(() => !document.querySelector('.compared-title'));
      });

      it('is accessible in both themes and on a phone', async () => {
        await open();
        await page.click('#marks summary');
        for (const theme of /** @type {const} */ (['light', 'dark'])) {
          await setTheme(session, page, theme);
          assert.deepEqual(await findViolations(page), [], theme);
          await keepPicture(theme);
        }
        await setTheme(session, page, 'light');
        for (const width of [360, 320]) {
          await page.setViewport({ width, height: 760 });
          assert.equal(await isTooWide(page), false, `at ${width} pixels`);
          await keepPicture(String(width));
        }
      });

      async function open() {
        page = await session.browser.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.on('console', (message) => {
          // Chromium tells that it let a page that is only parsed do nothing.
          if (/^Executing inline event handler violates/.test(message.text())) return;
          errors.push(`${message.type()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('request', (request) => requests.push(request.url()));
        await reopen(address);
      }

      /** @param {string} url */
      async function reopen(url) {
        // A mere change of the fragment would not load the page anew.
        await page.goto('about:blank');
        await page.goto(url);
        await settle();
      }

      async function settle() {
        await page.waitForSelector('[data-state="settled"]');
      }

      /**
       * Moves the pointer to where an element's text begins, and leaves it there.
       *
       * @param {string} selector
       */
      async function restOn(selector) {
        const { x, y } = await page.$eval(selector, (element) => {
          element.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.selectNodeContents(element);
          const [line] = range.getClientRects();
          return { x: (line?.left ?? 0) + 30, y: ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2 };
        });
        await page.mouse.move(x - 4, y);
        await page.mouse.move(x, y);
      }

      /** Forgets that the page was read before, so that only a new reading settles it. */
      async function expectReading() {
        await page.evaluate(() => {
          document.body.dataset.state = 'expected';
          document.querySelector('#told')?.replaceChildren();
        });
      }

      /**
       * @param {string} file
       * @param {string} type
       * @param {string} text
       */
      async function drop(file, type, text) {
        await expectReading();
        await page.evaluate(
          (fileName, fileType, fileText) => {
            const data = new DataTransfer();
            data.items.add(new File([fileText], fileName, { type: fileType }));
            document.body.dispatchEvent(
              new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
            );
          },
          file,
          type,
          text,
        );
        await page.waitForFunction(
          () =>
            document.body.dataset.state === 'settled' ||
            document.querySelector('#told')?.textContent,
        );
      }

      function look() {
        return page.evaluate(() => ({
          story: /** @type {HTMLElement} */ (document.querySelector('#story')).innerText,
          line: document.querySelector('#line')?.textContent ?? '',
          status: document.querySelector('#status')?.textContent ?? '',
          claims: document.querySelectorAll('#list .claim').length,
          marks: [...CSS.highlights.keys()],
          isHarmless:
            !('harmed' in globalThis) && !document.querySelector('#story :not(h2, h3, p)'),
        }));
      }

      /** @param {string} picture */
      async function keepPicture(picture) {
        const directory = path.join(PICTURES, name);
        mkdirSync(directory, { recursive: true });
        const file = `demo-${place === 'served' ? 'served' : 'disk'}-${picture}.png`;
        await page.screenshot({ path: path.join(directory, file), fullPage: true });
      }
    });
  }
}

/** @param {string} url */
function withoutFragment(url) {
  return url.replace(/#.*/s, '');
}
