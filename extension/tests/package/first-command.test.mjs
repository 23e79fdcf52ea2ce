import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST } from '../stage/stage.mjs';

/** What `cargo xtask run` starts when it has built everything. */
const RUN = fileURLToPath(new URL('../../harness/run.mjs', import.meta.url));
/** How a picture begins (https://www.w3.org/TR/png/#3PNGsignature). */
const PNG = '\x89PNG\r\n\x1a\n';
/** Whom the sample article names, and a claim, as they are listed. */
const LISTED = [/^Yuki Abernathy \(/m, /^ {2}- .*We are living on borrowed concrete/m];

describe('the first command, without a display', () => {
  for (const browser of ['chromium', 'firefox']) {
    it(`lists what was found in the sample, and writes a picture, ${browser}`, async () => {
      const directory = mkdtempSync(path.join(tmpdir(), 'sourcelight-'));
      try {
        const picture = path.join(directory, 'sourcelight.png');
        const extension = path.join(DIST, 'all-sites', browser);
        const options = ['--browser', browser, '--extension', extension, '--screenshot', picture];
        const { code, stdout, stderr } = await run([RUN, ...options]);
        assert.equal(code, 0, stderr);
        for (const line of LISTED) assert.match(stdout, line);
        assert(stdout.includes(`The picture is in ${picture}.`), stdout);
        assert(readFileSync(picture).toString('latin1').startsWith(PNG));
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  }
});

/**
 * Runs a script where no window can be opened.
 *
 * @param {string[]} args
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function run(args) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
