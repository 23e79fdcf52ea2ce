import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where Firefox's own scripts are kept as it compiled them. In a fresh profile it compiles them anew, which
 * is most of what a start costs.
 */
const KEPT = fileURLToPath(new URL('../../target/firefox-caches', import.meta.url));
/** The compiled scripts, and which Firefox they are of: another one drops them. */
const NAMES = ['startupCache', 'compatibility.ini'];

/**
 * Makes a fresh profile, in which there is nothing but Firefox's own compiled scripts, if they were kept.
 *
 * @returns {string} Its directory.
 */
export function makeProfile() {
  const profile = mkdtempSync(path.join(tmpdir(), 'sourcelight-firefox-'));
  if (existsSync(KEPT)) cpSync(KEPT, profile, { recursive: true });
  return profile;
}

/**
 * Keeps what Firefox compiled for a profile.
 *
 * @param {string} profile One that no extension was ever installed in, and that is closed.
 */
export function keepCaches(profile) {
  const parts = `${KEPT}-${process.pid}`;
  mkdirSync(parts, { recursive: true });
  for (const name of NAMES) {
    cpSync(path.join(profile, name), path.join(parts, name), { recursive: true });
  }
  // Others find either all of it or nothing.
  rmSync(KEPT, { recursive: true, force: true });
  renameSync(parts, KEPT);
}

/** @param {string} profile */
export function removeProfile(profile) {
  rmSync(profile, { recursive: true, force: true });
}
