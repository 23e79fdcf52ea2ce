import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../harness/browsers.mjs';
import { serveDirectory } from '../harness/directory-server.mjs';
import { BROWSERS, DIST } from './stage.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = path.join(ROOT, 'extension/node_modules/typescript/bin/tsc');
const CONSUMER = `import { analyze, load, pageOf, readSpans, type Report, type SourceKind } from 'sourcelight';
const page = pageOf('text');
await load({ weights: new Uint8Array() });
const report: Report = await analyze(page);
const kinds: SourceKind[] = report.attributions.map(({ kind }) => kind);
// @ts-expect-error A page is no number.
await analyze(1);
export const words: string = readSpans(page, report.sources[0]?.mentions ?? []) + kinds.length;
`;

/** npm, without a look at the registry: the package depends on nothing. */
const npm = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) =>
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, '--offline'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the npm package, in an empty project', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'sourcelight-npm-'));

  before(() => {
    const built = path.join(DIST, 'npm');
    assert(existsSync(built), `${built} is missing: run \`cargo xtask test\`.`);
    const packed = npm(built, 'pack', '--pack-destination', project).trim().split('\n').at(-1);
    writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
    npm(project, 'install', '--no-audit', '--no-fund', `./${packed}`);
    cpSync(path.join(ROOT, 'npm/examples'), project, { recursive: true });
  });
  after(() => rmSync(project, { recursive: true }));

  it('reads in Node', () => {
    const sample = path.join(ROOT, 'www/samples/swifts.txt');
    const listed = execFileSync('node', ['node.mjs', sample], { cwd: project, encoding: 'utf8' });
    assert.match(listed, /^anonymous: A source at the council: that officers had wanted/m);
    assert(listed.split('\n').length > 20, listed);
  });

  it('has types, the same as the extension', () => {
    writeFileSync(path.join(project, 'consumer.ts'), CONSUMER);
    const options = ['--module', 'nodenext', '--target', 'es2024', '--strict', '--noEmit'];
    execFileSync('node', [TSC, ...options, 'consumer.ts'], { cwd: project });
    const shared = path.join(ROOT, 'extension/shared/report.d.ts');
    const packed = path.join(project, 'node_modules/sourcelight/report.d.ts');
    assert.equal(readFileSync(packed, 'utf8'), readFileSync(shared, 'utf8'));
  });

  it('says what is wrong when a file is not what it should be', () => {
    const script = `import { load } from 'sourcelight';
      const wrong = await load({ weights: new Uint8Array(8) }).catch((error) => error.message);
      await load();
      console.log(wrong);`;
    const options = ['--input-type=module', '--eval', script];
    const said = execFileSync('node', options, { cwd: project, encoding: 'utf8' });
    assert.match(said, /weights/);
  });

  for (const name of BROWSERS) {
    it(`reads in a page and in a worker of ${name}`, async () => {
      const server = await serveDirectory(project);
      const session = await launch({ name });
      try {
        const page = await session.browser.newPage();
        await page.goto(`${server.origin}/page.html`);
        await page.waitForSelector('[data-state="done"]');
        const claims = await page.$eval('#claims', (list) => list.textContent);
        assert.equal(
          claims,
          'named_person: Ada Byron: “It rained,”anonymous: An official: that it did not',
        );
        await page.goto(`${server.origin}/worker.html`);
        await page.waitForSelector('[data-state="done"]');
        const account = await page.$eval('#account', (line) => line.textContent);
        assert.equal(account, '2 claims from Ada Byron, An official');
      } finally {
        await session.browser.close();
        await server.close();
      }
    });
  }
});
