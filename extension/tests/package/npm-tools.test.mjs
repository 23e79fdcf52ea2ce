import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../../harness/browsers.mjs';
import { serveDirectory } from '../../harness/directory-server.mjs';
import { installTools } from '../stage/installed-tools.mjs';
import { DIST } from '../stage/stage.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TOOLS = path.join(ROOT, 'npm/tools');
/** Where the tools are installed, as they are no part of what the build needs. */
const WORK = path.join(ROOT, 'target/npm-tools');
const READ = 'named_person Ada Byron, anonymous An official';
const ADVICE = /is not there.*import 'sourcelight\/inline'/s;

/** What the pages of `npm/tools/pages` say in Chromium, made by each bundler. */
const PAGES = [
  { bundler: 'vite', page: 'main', says: READ },
  { bundler: 'webpack', page: 'main', says: READ },
  { bundler: 'parcel', page: 'main', says: READ },
  { bundler: 'esbuild', page: 'main', says: ADVICE },
  { bundler: 'rollup', page: 'main', says: ADVICE },
  { bundler: 'bun', page: 'main', says: ADVICE },
  { bundler: 'vite', page: 'inline', says: READ },
  { bundler: 'webpack', page: 'inline', says: READ },
  { bundler: 'parcel', page: 'inline', says: READ },
  { bundler: 'esbuild', page: 'inline', says: READ },
  { bundler: 'rollup', page: 'inline', says: READ },
  { bundler: 'bun', page: 'inline', says: READ },
  { bundler: 'esbuild', page: 'files', says: READ },
  { bundler: 'bun', page: 'files', says: READ },
];

/** What they say where Vite serves them, as it does while a site is written. */
const SERVED = [
  { vite: 'vite', page: 'main', excluded: [], says: READ },
  { vite: 'vite', page: 'inline', excluded: [], says: READ },
  { vite: 'vite', page: 'main', excluded: ['sourcelight'], says: READ },
  { vite: 'vite-7', page: 'main', excluded: [], says: /is not there.*Vite 7.*optimizeDeps/s },
  { vite: 'vite-7', page: 'inline', excluded: [], says: READ },
  { vite: 'vite-7', page: 'main', excluded: ['sourcelight'], says: READ },
];

/** @returns {string | false} Why the tools cannot be tried; false when they are there. */
function install() {
  const missing = installTools(TOOLS, WORK);
  if (missing) return missing;
  const place = path.join(WORK, 'node_modules/sourcelight');
  rmSync(place, { recursive: true, force: true });
  cpSync(path.join(DIST, 'npm'), place, { recursive: true });
  return false;
}

/**
 * Runs a tool to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {string} What it printed.
 */
function run(program, args) {
  return execFileSync(program, args, { cwd: WORK, encoding: 'utf8', stdio: 'pipe' });
}

const node = (/** @type {string[]} */ ...args) => run(process.execPath, args);

const skip = install();

describe('the npm package, in other tools', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof launch>>} */
  let session;
  /** @type {Awaited<ReturnType<typeof serveDirectory>>} */
  let server;

  before(async () => {
    server = await serveDirectory(WORK);
    session = await launch({ name: 'chromium' });
  });
  after(async () => {
    await session?.browser.close();
    await server?.close();
  });

  for (const { bundler, page, says } of PAGES) {
    const end = says === READ ? 'reads' : 'says what to do instead';
    it(`${end} in Chromium, ${page} bundled by ${bundler}`, async () => {
      const out = `out/${bundler}-${page}`;
      node('bundle.mjs', bundler, page, path.join(WORK, out));
      await checkPage(`${server.origin}/${out}/${page}.html`, says);
    });
  }

  for (const { vite, page, excluded, says } of SERVED) {
    const how = excluded.length > 0 ? `, without bundling ${excluded} beforehand` : '';
    const end = says === READ ? 'reads' : 'says what to do instead';
    it(`${end} in Chromium, ${page} served by ${vite}${how}`, async () => {
      const cache = path.join(WORK, 'out', [vite, page, 'served', ...excluded].join('-'));
      rmSync(cache, { recursive: true, force: true });
      const child = spawn(process.execPath, ['vite-server.mjs', vite, cache, ...excluded], {
        cwd: WORK,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      try {
        const [printed] = await Promise.race([
          once(child.stdout, 'data'),
          ended.then(() => assert.fail('the server ended')),
        ]);
        const address = `${String(printed).trim()}/${page}.html`;
        // The second time it has bundled what the package is.
        await checkPage(address, says);
        await checkPage(address, says);
      } finally {
        child.stdin.end();
        await ended;
      }
    });
  }

  /**
   * @param {string} address
   * @param {string | RegExp} says
   */
  async function checkPage(address, says) {
    const tab = await session.browser.newPage();
    await tab.goto(address);
    await tab.waitForSelector('[data-said]');
    const said = await tab.$eval('body', (body) => body.dataset.said ?? '');
    await tab.close();
    if (typeof says === 'string') assert.equal(said, says);
    else assert.match(said, says);
  }

  for (const page of ['main', 'inline']) {
    it(`reads in Bun, ${page}`, () => {
      const [platform = ''] = readdirSync(path.join(WORK, 'node_modules/@oven'));
      const bun = path.join(WORK, 'node_modules/@oven', platform, 'bin/bun');
      assert.equal(run(bun, [`pages/${page}.js`]).trim(), READ);
    });

    it(`reads in Deno, ${page}`, () => {
      const deno = path.join(WORK, 'node_modules/deno/bin.cjs');
      const options = ['run', '--quiet', '--allow-read', `pages/${page}.js`];
      assert.equal(node(deno, ...options).trim(), READ);
    });
  }

  it('reads in Node where its files are within it', () => {
    assert.equal(node('pages/inline.js').trim(), READ);
  });

  for (const page of ['main', 'inline']) {
    it(`reads, or says what to do, where esbuild bundled it for Node, ${page}`, () => {
      const bundle = `out/esbuild-node/${page}.mjs`;
      const options = ['--bundle', '--platform=node', '--format=esm', `--outfile=${bundle}`];
      node('node_modules/esbuild/bin/esbuild', `pages/${page}.js`, '--log-level=error', ...options);
      const said = node(bundle).trim();
      if (page === 'inline') assert.equal(said, READ);
      else assert.match(said, ADVICE);
    });
  }

  it('reads in Vitest with jsdom', () => {
    // Vitest gives up a worker that is slow to start, as several at once are on a busy machine.
    const options = ['run', '--dir', 'tests', '--no-file-parallelism'];
    node('node_modules/vitest/vitest.mjs', ...options);
  });

  it('reads in Jest, and says what is missing in jsdom', () => {
    const options = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    node(...options, '--testMatch', '**/tests/*.jest.js');
  });

  it('reads in workerd, and says there what keeps it from that', () => {
    const { given, alone, inline } = JSON.parse(node('workerd.mjs'));
    assert.equal(given, READ);
    assert.match(alone, ADVICE);
    assert.match(inline, /sourcelight_bg\.wasm\) does not start: .*disallowed/);
  });
});
