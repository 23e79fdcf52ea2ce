import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../../harness/browsers.mjs';
import { serveDirectory } from '../../harness/directory-server.mjs';
import { BROWSERS, DIST } from '../stage/stage.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TSC = path.join(ROOT, 'extension/node_modules/typescript/bin/tsc');
const CONSUMER = `import { analyze, compare, load, pageOf, readSpans } from 'sourcelight';
import type { Comparison, Report, SourceKind } from 'sourcelight';
const page = pageOf('text');
await load({ weights: new Uint8Array() });
const report: Report = await analyze(page);
const kinds: SourceKind[] = report.attributions.map(({ kind }) => kind);
const { comparison, newer } = await compare('text', page);
const same: Comparison['claims'] = comparison.claims.filter(({ who }) => who === 'same');
export const contents: string[] = same.map((pair) => newer.claims[pair.new]?.content ?? '');
// @ts-expect-error A page is no number.
await analyze(1);
export const words: string = readSpans(page, report.sources[0]?.mentions ?? []) + kinds.length;
`;

/** Node makes this when it is first asked for, out of what is taken away here. */
const MADE = 'void Response';
/**
 * What a platform may lack or refuse, and what the package says then of the sample; nothing that is
 * begun is ever left waiting.
 */
const PLATFORMS = [
  { title: 'no performance', change: `${MADE}; delete globalThis.performance`, says: /^2 claims$/ },
  {
    title: 'performance without marks',
    change: 'globalThis.performance = { now: () => 0 }',
    says: /^2 claims$/,
  },
  {
    title: 'performance that refuses',
    change: `${MADE}; globalThis.performance = new Proxy({}, { get() { throw new Error('no'); } })`,
    says: /^2 claims$/,
  },
  {
    title: 'performance that may not be looked at',
    change: `${MADE}; Object.defineProperty(globalThis, 'performance', { get() { throw new Error('no'); } })`,
    says: /^2 claims$/,
  },
  {
    title: 'no TextDecoder',
    change: 'delete globalThis.TextDecoder',
    says: /^3 blocks; .*has no TextDecoder/,
  },
  {
    title: 'no WebAssembly',
    change: 'delete globalThis.WebAssembly',
    says: /^3 blocks; .*has no WebAssembly/,
  },
  {
    title: 'no fetch, and addresses',
    change: 'delete globalThis.fetch',
    options: `{ module: 'https://a.example/m', weights: 'https://a.example/w' }`,
    says: /^3 blocks; .*has no fetch/,
  },
  {
    title: 'fetch that gives nothing',
    change: 'globalThis.fetch = async () => undefined',
    options: `{ module: 'https://a.example/m' }`,
    says: /^3 blocks; .*the answer was undefined.*sourcelight\/inline/,
  },
  {
    title: 'no DecompressionStream, and packed weights',
    change: 'delete globalThis.DecompressionStream',
    options: '{ weights: await bytes("weights.bin") }',
    says: /^3 blocks; .*DecompressionStream/,
  },
  {
    title: 'streams that refuse',
    change: `ReadableStream.prototype.pipeThrough = () => { throw new Error('not here'); }`,
    options: '{ weights: await bytes("weights.bin") }',
    says: /^3 blocks; .*not here/,
  },
  {
    title: 'bytes of other classes',
    options: `{ module: runInNewContext('Uint8Array').from(await bytes('sourcelight_bg.wasm')),
      weights: runInNewContext('Uint8Array').from(await bytes('weights.bin')).buffer }`,
    says: /^2 claims$/,
  },
  {
    title: 'a compiled module, and a view into a buffer',
    options: `{ module: await WebAssembly.compile(await bytes('sourcelight_bg.wasm')),
      weights: new DataView((await bytes('weights.bin')).buffer) }`,
    says: /^2 claims$/,
  },
  {
    title: 'addresses that hold a whole file',
    options: `{ module: 'data:x/' + 'y'.repeat(1e6), weights: 'data:x/' + 'y'.repeat(1e6) }`,
    says: /^3 blocks; .{1,700}$/,
  },
  {
    title: 'what is neither address nor bytes',
    options: '{ weights: { 0: 31 } }',
    says: /^3 blocks; .*not as \[object Object\]/,
  },
];
const PROBE = `const { analyze, load, pageOf } = await import('sourcelight');
const page = pageOf('“It rained,” said Ada Byron.\\nAn official said that it did not.\\nIt did.');
const said = await load(options)
  .then(() => analyze(page))
  .then(({ account }) => \`\${account.claims} claims\`, (error) => {
    return \`\${page.blocks.length} blocks; \${inspect(error).includes('y'.repeat(1e3)) ? 'y'.repeat(1e3) : error.message}\`;
  });
process.stdout.write(said.replaceAll('\\n', ' '));`;

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
    for (const name of ['comparison.d.ts', 'page.d.ts', 'report.d.ts']) {
      const shared = path.join(ROOT, 'extension/shared', name);
      const packed = path.join(project, 'node_modules/sourcelight', name);
      assert.equal(readFileSync(packed, 'utf8'), readFileSync(shared, 'utf8'));
    }
  });

  it('compares two articles', () => {
    const script = `import { compare } from 'sourcelight';
      const { older, newer, comparison } = await compare(
        'An official said that the old bridge over the harbor would close in May.\\nIt rained, she said.',
        'Ada Byron said that the old bridge over the harbor would close in June.');
      const told = comparison.claims.map((pair) => [
        older.claims[pair.old].content, newer.claims[pair.new].content, pair.who, pair.wording,
        ...pair.newChanges.map(({ start, end }) => newer.claims[pair.new].content.slice(start, end)),
      ]);
      const only = comparison.onlyOld.map((at) => older.claims[at].content);
      console.log(JSON.stringify([told, only, comparison.onlyNew]));`;
    const options = ['--input-type=module', '--eval', script];
    const said = execFileSync('node', options, { cwd: project, encoding: 'utf8' });
    const [bridge, changed] = [
      'that the old bridge over the harbor would close in',
      ['named_in_new', 'changed'],
    ];
    assert.deepEqual(JSON.parse(said), [
      [[`${bridge} May`, `${bridge} June`, ...changed, 'June']],
      ['It rained'],
      [],
    ]);
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

  for (const { title, change = '', options = '{}', says } of PLATFORMS) {
    it(`has an answer where there is ${title}`, () => {
      const script = `import { readFile } from 'node:fs/promises';
        import { inspect } from 'node:util';
        import { runInNewContext } from 'node:vm';
        const bytes = async (name) =>
          new Uint8Array(await readFile('node_modules/sourcelight/engine/' + name));
        ${change};
        const options = ${options};
        ${PROBE}`;
      const args = ['--input-type=module', '--eval', script];
      assert.match(execFileSync('node', args, { cwd: project, encoding: 'utf8' }), says);
    });
  }

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
