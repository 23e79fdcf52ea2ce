import { checkHiddenClaims, readHiddenClaims, writeHiddenClaims } from '../shared/hidden-claims.js';
import { checkSettings, readSettings, writeSettings } from '../shared/settings.js';

/** What tells that a file is one of ours, and how it is laid out. */
const FORMAT = 'sourcelight-settings-1';

/**
 * Writes the reader's settings as a file. The sites are left out: they tell what somebody reads,
 * and a permission cannot be carried over anyway.
 *
 * @returns {Promise<string>}
 */
export async function writeBackup() {
  const [{ settings }, hiddenClaims] = await Promise.all([readSettings(), readHiddenClaims()]);
  return `${JSON.stringify({ format: FORMAT, settings, hiddenClaims }, null, 2)}\n`;
}

/**
 * Takes over the settings of a file; nothing is changed when it is not a whole one.
 *
 * @param {string} text
 * @returns {Promise<boolean>} Whether it was one.
 */
export async function readBackup(text) {
  /** @type {any} */
  let backup;
  try {
    backup = JSON.parse(text);
  } catch {
    return false;
  }
  if (backup?.format !== FORMAT || backup.hiddenClaims === undefined) return false;
  const marks = checkSettings(backup.settings);
  const hidden = checkHiddenClaims(backup.hiddenClaims);
  if (marks.isDamaged || hidden.isDamaged) return false;
  await writeSettings(marks.settings);
  await writeHiddenClaims(hidden.hiddenClaims);
  return true;
}
