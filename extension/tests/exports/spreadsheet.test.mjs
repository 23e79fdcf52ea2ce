import '../stage/english.mjs';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeCsv } from '../../export/csv.js';
import { makeArticle } from '../made/made-article.mjs';

/** Text that spreadsheets might work out, or spoil. */
const TEXTS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '  =1+1',
  '\t=1+1',
  '\u200b=1+1',
  '\u00a0=1+1',
  '＝1+1',
  '=HYPERLINK("http://x.example";"y")',
  '"=1+1',
  'line\n=1+1',
  'Zoë said “naïve” — 🌉 日本語; 1,5',
];
/** Commas, quotation marks, UTF-8: by itself LibreOffice asks nobody where it has no window. */
const FILTER = 'CSV:44,34,76';

const program = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((directory) => path.join(directory, 'soffice'))
  .find((file) => existsSync(file));
const skip = program ? false : 'LibreOffice is not installed';

it('LibreOffice takes every cell of the table as the text that it is', { skip }, () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'sourcelight-table-'));
  try {
    const kind = /** @type {const} */ ('named_person');
    const claims = TEXTS.map((text) => ({ source: `S ${text}`, kind, content: text }));
    writeFileSync(path.join(directory, 'table.csv'), writeCsv(makeArticle(claims)));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(directory, 'profile'))}`;
    const options = ['--headless', `--infilter=${FILTER}`, '--convert-to', 'fods'];
    execFileSync(String(program), [profile, ...options, '--outdir', directory, 'table.csv'], {
      cwd: directory,
      stdio: 'pipe',
    });
    const table = readFileSync(path.join(directory, 'table.fods'), 'utf8');
    assert(!table.includes('table:formula'), 'A cell is worked out.');
    assert(table.includes('<text:p>No.</text:p>'), 'The first cell is spoilt.');
    for (const text of TEXTS) {
      const [last = ''] = text
        .replaceAll('"', '&quot;')
        .split(/[\n\t]/)
        .reverse();
      assert(table.includes(last.trim()), text);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});
