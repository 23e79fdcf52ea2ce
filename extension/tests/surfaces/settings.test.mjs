import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { pressUntil } from '../stage/keys.mjs';
import { inBrowsers, readMarkNames, WELCOME } from '../stage/stage.mjs';

/** @typedef {import('puppeteer-core').Page} BrowserPage */

const SAMPLE = readFileSync(new URL('../../../www/samples/seawall.html', import.meta.url), 'utf8');

inBrowsers('the settings', 'all-sites', (stage, name) => {
  it('change the marks of an open page at once', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    assert((await readMarkNames(page)).includes('sourcelight-named_person'));
    assert(!(await readMarkNames(page)).includes('sourcelight-cue'));

    const options = await openOptions();
    await options.click('input[value="unnamed"]');
    await waitForMark(page, 'sourcelight-named_person', false);
    assert((await readMarkNames(page)).includes('sourcelight-anonymous'));

    await options.bringToFront();
    await options.click('input[value="all"]');
    await waitForMark(page, 'sourcelight-cue', true);

    await options.bringToFront();
    await options.click('input[value="anonymous"]');
    await waitForMark(page, 'sourcelight-anonymous', false);

    await options.bringToFront();
    await options.click('#reset');
    await waitForMark(page, 'sourcelight-anonymous', true);
    await waitForMark(page, 'sourcelight-cue', false);
  });

  it('fall back to the defaults when the store is damaged, and say so once', async () => {
    await stage.control.store({ settings: { intensity: 'loud', hiddenKinds: ['nobody'] } });
    const options = await openOptions();
    assert(await options.$eval('#damaged', (banner) => banner.checkVisibility()));
    assert(await options.$eval('input[value="claims"]', isChecked));
    await stage.control.store({ sites: { everywhere: 'yes', hosts: { 'a.example': 'on', b: 1 } } });
    const repaired = await openOptions();
    assert(await repaired.$eval('#damaged', (banner) => banner.checkVisibility()));
    assert.deepEqual(
      await repaired.$$eval('.host', (hosts) => hosts.map((host) => host.textContent)),
      ['a.example'],
    );
    const again = await openOptions();
    assert.equal(await again.$eval('#damaged', (banner) => banner.checkVisibility()), false);
  });

  it('leave a page its marks when the store is damaged', async () => {
    await stage.control.store({ settings: 7, sites: 'gone', hiddenClaims: { a: 1 } });
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    assert((await readMarkNames(page)).includes('sourcelight-named_person'));
    await stage.control.store({ settings: { intensity: 'claims', hiddenKinds: [] } });
  });

  it('come back from a file, and take nothing from a file that is none', async () => {
    const options = await openOptions();
    const whole = {
      format: 'sourcelight-settings-1',
      settings: { intensity: 'unnamed', hiddenKinds: ['author'] },
      hiddenClaims: { salt: '0'.repeat(32), hashes: ['f'.repeat(64)] },
    };
    await load(options, JSON.stringify(whole));
    await waitToBeTold(options, /./);
    assert(await options.$eval('input[value="unnamed"]', isChecked));
    assert.equal(await options.$eval('input[value="author"]', isChecked), false);
    assert.match(await readText(options, '#hidden-count'), /hidden 1 claim/);

    await load(options, JSON.stringify({ ...whole, settings: { intensity: 'loud' } }));
    await waitToBeTold(options, /holds no Sourcelight settings/);
    assert(await options.$eval('input[value="unnamed"]', isChecked));
    await options.click('#forget-hidden');
    await options.waitForSelector('#hidden-claims[hidden]');
    await options.click('#reset');
    await options.waitForSelector('input[value="claims"]:checked');
  });

  it('are worked by keyboard alone', async () => {
    const options = await openOptions();
    await options.bringToFront();
    await pressUntil(options, 'Tab', 'input[value="claims"]');
    await options.keyboard.press('ArrowUp');
    await options.waitForSelector('input[value="unnamed"]:checked');
    await pressUntil(options, 'Tab', 'input[value="media"]');
    await options.keyboard.press(' ');
    await options.waitForSelector('input[value="media"]:not(:checked)');
    await pressUntil(options, 'Tab', '#reset');
    await options.keyboard.press('Enter');
    await waitToBeTold(options, /./);
    assert(await options.$eval('input[value="claims"]', isChecked));
  });

  it('give a command another key in place in Firefox, and lead to Chromium’s page', async () => {
    const options = await openOptions();
    await options.bringToFront();
    if (name === 'chromium') {
      assert.equal(await options.$('.key'), null);
      await options.click('#change-keys');
      const opened = await stage.session.browser.waitForTarget((target) =>
        target.url().startsWith('chrome://extensions/shortcuts'),
      );
      await (await opened.page())?.close();
      return;
    }
    assert.equal(await options.$eval('#change-keys', (button) => button.checkVisibility()), false);
    const key = '[data-command="toggle"]';
    assert.equal(await readText(options, key), 'no key');
    await options.focus(key);
    await options.keyboard.press('Enter');
    await press(options, 'Alt', 'Shift', 'J');
    await options.waitForFunction(() =>
      /already stands for “Next claim”/.test(
        String(document.getElementById('keyboard-told')?.textContent),
      ),
    );
    await options.waitForSelector(`${key}:focus`);
    await options.keyboard.press('Enter');
    await press(options, 'Alt', 'Shift', 'Y');
    await options.waitForFunction(
      (button) => document.querySelector(button)?.textContent === 'Alt+Shift+Y',
      {},
      key,
    );
    await options.waitForSelector(`${key}:focus`);
    await options.keyboard.press('Enter');
    await options.keyboard.press('Backspace');
    await options.waitForFunction(
      (button) => document.querySelector(button)?.textContent === 'no key',
      {},
      key,
    );
  });

  it('let cards wait for a click', async () => {
    const { page, tabId } = await stage.open(SAMPLE);
    await stage.control.settle(tabId);
    const options = await openOptions();
    await options.click('#card-on-click');
    await options.waitForFunction(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return /** @type {any} */ (settings)?.cardOnClick;
    });
    await page.bringToFront();
    const claim = await page.evaluateHandle(() => {
      const paragraphs = [...document.querySelectorAll('p')];
      return /** @type {Element} */ (
        paragraphs.find((one) => one.textContent?.startsWith('“Nobody can'))
      );
    });
    await claim.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }));
    const { x, y } = await claim.evaluate((paragraph) => {
      const range = new Range();
      range.selectNodeContents(paragraph);
      const [line] = range.getClientRects();
      return { x: (line?.left ?? 0) + 40, y: (line?.top ?? 0) + 10 };
    });
    await page.evaluate(() => {
      document.body.dataset.cards = '0';
      new MutationObserver(() => {
        const count = document.querySelectorAll('sourcelight-card').length;
        document.body.dataset.cards = String(Number(document.body.dataset.cards) + count);
      }).observe(document.documentElement, { childList: true });
    });
    await page.mouse.move(x, y);
    await page.mouse.move(x + 8, y);
    await page.mouse.click(x + 8, y);
    await page.waitForSelector('sourcelight-card');
    assert.equal(await page.evaluate(() => document.body.dataset.cards), '1', 'It opened once.');
    await page.mouse.click(5, 5);
    await page.waitForFunction(() => !document.querySelector('sourcelight-card'));
    await options.bringToFront();
    await options.click('#reset');
    await options.waitForSelector('#card-on-click:not(:checked)');
  });

  it('say what is true of a build that reads every site', async () => {
    const options = await openOptions();
    const where = await readText(options, '[aria-labelledby="where-title"]');
    assert.match(where, /reads every article by itself/);
    assert.doesNotMatch(where, /asks you first|when you click its button/);
  });

  it('stay on the device', async () => {
    assert.deepEqual(await stage.control.readSynchronized(), {});
  });

  function openOptions() {
    return stage.openOwn('/options/options.html');
  }
});

inBrowsers('the sites in the settings', 'shipping', (stage, name) => {
  // Chromium shows its question even to tests, and nobody is there to answer it.
  const skip = name === 'chromium' && 'only Firefox grants permissions to tests';

  it('are chosen and forgotten', { skip }, async () => {
    const options = await stage.openOwn('/options/options.html');
    await options.click('#everywhere');
    await stage.control.waitForRegistration(true);
    await stage.control.store({ sites: { everywhere: true, hosts: { 'news.example': 'off' } } });
    await options.waitForSelector('#sites .button');
    await options.click('#sites .button');
    await options.waitForFunction(() => !document.querySelector('#sites .button'));
    await options.waitForSelector('#everywhere:checked');
    await options.click('#everywhere');
    await stage.control.waitForRegistration(false);
  });
});

inBrowsers('the welcome page', 'shipping', (stage, name) => {
  it('opens when the extension is installed, and shows three pictures, where it may run and what the marks mean', async () => {
    await stage.control.waitForTab(WELCOME);
    const welcome = await stage.openOwn(WELCOME);
    assert.equal(await welcome.$$eval('figure', (figures) => figures.length), 3);
    assert(await welcome.$eval('input[value="click"]', isChecked));
    assert.equal(await welcome.$$eval('.legend dt', (terms) => terms.length), 10);
    // Firefox puts the button into the toolbar; Chromium leaves that to the reader, who is told how.
    const isHintShown = await welcome.$eval('#pin', (hint) => hint.checkVisibility());
    assert.equal(isHintShown, name === 'chromium');
  });

  it('asks for every site only when that is confirmed', async () => {
    const welcome = await stage.openOwn(WELCOME);
    await welcome.bringToFront();
    await pressUntil(welcome, 'Tab', 'input[value="click"]');
    await welcome.keyboard.press('ArrowDown');
    await welcome.keyboard.press('ArrowDown');
    await welcome.waitForSelector('input[value="everywhere"]:checked');
    await pressUntil(welcome, 'Tab', '#allow');
    // Chromium shows its question even to tests, and nobody is there to answer it.
    if (name === 'chromium') return;
    await welcome.keyboard.press('Enter');
    await stage.control.waitForRegistration(true);
  });
});

/** @param {Element} input */
function isChecked(input) {
  return /** @type {HTMLInputElement} */ (input).checked;
}

/**
 * @param {BrowserPage} page
 * @param {string} selector
 */
function readText(page, selector) {
  return page.$eval(selector, (element) => String(element.textContent));
}

/**
 * Waits until the settings say something.
 *
 * @param {BrowserPage} options
 * @param {RegExp} words
 */
async function waitToBeTold(options, words) {
  await options.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.getElementById('told')?.textContent ?? ''),
    {},
    words.source,
  );
}

/**
 * Gives a page a file, as its reader would by choosing one.
 *
 * @param {BrowserPage} options
 * @param {string} text
 */
async function load(options, text) {
  await options.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'settings.json', { type: 'application/json' }));
    const input = /** @type {HTMLInputElement} */ (document.getElementById('file'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }, text);
}

/**
 * @param {BrowserPage} page
 * @param {string} name
 * @param {boolean} wanted
 */
async function waitForMark(page, name, wanted) {
  await page.bringToFront();
  await page.waitForFunction(
    (mark, expected) => CSS.highlights.has(mark) === expected,
    {},
    name,
    wanted,
  );
}

/**
 * Presses a key while others are held.
 *
 * @param {BrowserPage} page
 * @param {...string} keys
 */
async function press(page, ...keys) {
  const held = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.slice(0, -1));
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (`Key${keys.at(-1)}`));
  for (const key of held.reverse()) await page.keyboard.up(key);
}
