// Opens a browser with the extension at work on the sample article, a file or an address.
//
//   node run.mjs --browser chromium|firefox --extension DIR [--screenshot OUT.png] [FILE|FILE.gz|URL]
//   node run.mjs --browser chromium|firefox --demo DIR [--screenshot OUT.png]
//
// With --screenshot the browser stays hidden, what was found is listed, and a picture is written: the
// page with its marks, and beside it the panel.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { setTheme } from './appearance.mjs';
import { launch, openExtensionPage } from './browsers.mjs';
import { serveDirectory } from './directory-server.mjs';
import { ExtensionControl } from './extension-control.mjs';
import { listArticle } from './listing.mjs';
import { startServer } from './page-server.mjs';
import { putSideBySide } from './side-by-side.mjs';

const SAMPLE = fileURLToPath(new URL('../../www/samples/seawall.html', import.meta.url));
const VIEWPORT = { width: 1280, height: 1600 };
const PANEL_WIDTH = 400;
/** Pages saved from the web are often packed. */
const PACKED = /\.gz$/i;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    extension: { type: 'string' },
    demo: { type: 'string' },
    screenshot: { type: 'string' },
    dark: { type: 'boolean', default: false },
  },
});
const { browser: name, extension, demo, screenshot, dark } = options;
if ((name !== 'chromium' && name !== 'firefox') || (!extension && !demo)) {
  console.error(
    'run.mjs: --browser chromium|firefox, and --extension DIR or --demo DIR, are needed.',
  );
  process.exit(2);
}

const { address, isOwn, close } = await locate();
const session = await launch({
  name,
  extension,
  headless: Boolean(screenshot),
  viewport: screenshot ? VIEWPORT : null,
  online: !(screenshot && isOwn),
});
try {
  const control = extension && screenshot ? await ExtensionControl.open(session) : null;
  const page = await session.browser.newPage();
  if (dark) await setTheme(session, page, 'dark');
  await page.goto(address);
  if (screenshot) {
    if (control) {
      await picture(control, page, screenshot);
    } else {
      await page.waitForSelector('[data-state="settled"]');
      console.log(await page.$eval('#line', (line) => line.textContent));
      await page.screenshot({ path: screenshot });
    }
    console.log(`The picture is in ${screenshot}.`);
  } else {
    console.log(`run.mjs: ${address} is open; close the browser to end.`);
    await new Promise((resolve) => session.browser.once('disconnected', resolve));
  }
} finally {
  await session.browser.close().catch(() => {});
  await close();
}

/**
 * Writes a picture of a page and its panel.
 *
 * @param {ExtensionControl} control
 * @param {import('puppeteer-core').Page} page
 * @param {string} file
 */
async function picture(control, page, file) {
  const tabId = await control.findTab(page);
  const state = await control.settle(tabId);
  console.log(`run.mjs: ${describe(state)}`);
  console.log(`\n${listArticle(await control.readArticle(tabId))}`);
  const left = { png: await page.screenshot(), ...VIEWPORT };

  const panel = await openExtensionPage(session, `/panel/panel.html?tab=${tabId}`);
  const size = { width: PANEL_WIDTH, height: VIEWPORT.height };
  await panel.setViewport(size);
  if (dark) await setTheme(session, panel, 'dark');
  await panel.waitForSelector('[data-phase]');
  const right = { png: await panel.screenshot(), ...size };
  await writeFile(file, putSideBySide(left, right));
}

/** @returns {Promise<{ address: string, isOwn: boolean, close: () => Promise<void> }>} */
async function locate() {
  if (demo) {
    const server = await serveDirectory(demo);
    return { address: `${server.origin}/index.html`, isOwn: true, close: server.close };
  }
  const [target = SAMPLE] = positionals;
  if (URL.canParse(target) && target.includes('://')) {
    return { address: target, isOwn: false, close: async () => {} };
  }
  const file = await readFile(target);
  const body = PACKED.test(target) ? gunzipSync(file) : file;
  const server = await startServer((at) => (at === '/favicon.ico' ? undefined : { body }));
  return {
    address: `${server.origin}/${encodeURIComponent(path.basename(target).replace(PACKED, ''))}`,
    isOwn: true,
    close: server.close,
  };
}

/** @param {import('../shared/protocol.d.ts').PageState} state */
function describe(state) {
  if (state.phase !== 'ready') return `the page ended in the state "${state.phase}"`;
  const { status, claims, sources, unnamed } = state.summary;
  return `status ${status}, ${claims} claims from ${sources} sources, ${unnamed} from unnamed people or no source`;
}
