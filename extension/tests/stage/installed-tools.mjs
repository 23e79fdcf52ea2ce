import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs what a lock file names, unless that is done. It is no part of what the build needs, and so
 * stands by itself.
 *
 * @param {string} from A directory with a `package.json`, its lock file and what is to lie beside them.
 * @param {string} work Where it is copied to and installed.
 * @returns {string | false} Why it could not be installed; false when it is there.
 */
export function installTools(from, work) {
  mkdirSync(work, { recursive: true });
  const lock = readFileSync(path.join(from, 'package-lock.json'), 'utf8');
  const copied = path.join(work, 'package-lock.json');
  // npm writes this file last, so an interrupted installation is done again.
  const isThere =
    existsSync(path.join(work, 'node_modules/.package-lock.json')) &&
    readFileSync(copied, 'utf8') === lock;
  cpSync(from, work, { recursive: true });
  if (isThere) return false;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['ci', ...options], { cwd: work, encoding: 'utf8', stdio: 'pipe' });
    return false;
  } catch (error) {
    const { stderr } = /** @type {{ stderr?: string }} */ (error);
    return `the tools could not be installed: ${String(stderr).slice(0, 300)}`;
  }
}
