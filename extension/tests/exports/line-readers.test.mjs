import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READERS = fileURLToPath(new URL('line-readers', import.meta.url));
/** Where the programs are installed, as they are no part of what the build needs. */
const WORK = path.join(ROOT, 'target/line-readers');
const PACKAGES = path.join(WORK, 'packages');
const ANNOTATE = path.join(ROOT, 'target/debug/examples/annotate');
/** A network that takes longer counts as none, in milliseconds. */
const PATIENCE_MS = 60_000;

const CLAIMS = [
  '“It rained,” said Ada Byron, the harbor’s warden.',
  'An official who was not authorized to speak told reporters that the bridge would close.',
  'The mayor declined to comment.',
];
/** Archives whose values other programs take for other types, unless they are told which they are. */
const ARCHIVES = {
  'of ordinary articles': [{ id: 'a17', text: CLAIMS.join('\n\n') }],
  'whose ids look like dates': [{ id: '2016-10-12', text: CLAIMS.join('\n\n') }],
  'whose ids look like numbers, and nobody says anything': [
    { id: '007', text: 'It rained.' },
    { id: '008', text: 'It rained again.' },
  ],
};

const skip = install();

describe('the lines of `annotate --jsonl`', { skip }, () => {
  /** @type {any[][]} What each archive's lines hold. */
  let lines = [];
  /** @type {{ duckdb: any[], pandas: any[], types: string[] }[]} */
  let read = [];
  before(() => {
    const written = Object.values(ARCHIVES).map((articles, at) => {
      const input = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
      const output = execFileSync(ANNOTATE, ['--jsonl'], { input, encoding: 'utf8' });
      const file = `${at}.jsonl`;
      writeFileSync(path.join(WORK, file), output);
      return { file, output };
    });
    lines = written.map(({ output }) => {
      return output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    });
    const files = written.map(({ file }) => file);
    const printed = execFileSync('python3', ['read.py'], {
      cwd: WORK,
      env: { ...process.env, PYTHONPATH: PACKAGES },
      input: JSON.stringify({ ...readDocumented(), files }),
      encoding: 'utf8',
    });
    read = JSON.parse(printed);
  });

  for (const [at, title] of Object.keys(ARCHIVES).entries()) {
    it(`are read by DuckDB and pandas as they are, ${title}`, () => {
      assert.deepEqual(read[at]?.duckdb, lines[at]);
      assert.deepEqual(read[at]?.pandas, lines[at]);
    });
  }

  it('have the same types in DuckDB, whatever they hold', () => {
    const kinds = new Set(read.map(({ types }) => types.join(', ')));
    assert.equal(kinds.size, 1, [...kinds].join('\n'));
  });
});

/** What the documentation says to DuckDB and to pandas. */
function readDocumented() {
  const text = readFileSync(path.join(ROOT, 'docs/exports.md'), 'utf8');
  const [, duckdb] = /^```sql\n(.*?);\n```$/ms.exec(text) ?? [];
  const [, pandas] = /^```python\n(attributions = pandas.*?)\n```$/ms.exec(text) ?? [];
  assert(duckdb && pandas);
  return { duckdb, pandas };
}

/**
 * Installs DuckDB and pandas, unless that is done.
 *
 * @returns {string | false} Why they cannot be tried; false when they are there.
 */
function install() {
  if (!existsSync(ANNOTATE))
    return `${ANNOTATE} is missing: run \`cargo build --example annotate\`.`;
  const wanted = readFileSync(path.join(READERS, 'requirements.txt'), 'utf8');
  const installed = path.join(WORK, 'installed.txt');
  const isThere = existsSync(installed) && readFileSync(installed, 'utf8') === wanted;
  mkdirSync(WORK, { recursive: true });
  cpSync(READERS, WORK, { recursive: true });
  if (isThere) return false;
  rmSync(PACKAGES, { recursive: true, force: true });
  const options = ['--quiet', '--no-deps', '--no-compile', '--retries', '0', '--timeout', '10'];
  const what = ['--requirement', 'requirements.txt', '--target', PACKAGES];
  try {
    execFileSync('python3', ['-m', 'pip', 'install', ...options, ...what], {
      cwd: WORK,
      stdio: 'pipe',
      timeout: PATIENCE_MS,
    });
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: Buffer }} */ (error);
    return `DuckDB and pandas could not be installed: ${(String(stderr ?? '') || message).slice(0, 300)}`;
  }
  // Written last, so that an interrupted installation is done again.
  writeFileSync(installed, wanted);
  return false;
}
