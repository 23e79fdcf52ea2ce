import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A page saved from the web and the text of its article.
 *
 * @typedef {object} SavedPage
 * @property {string} id
 * @property {string} html Without scripts, so that it is the same at every opening.
 * @property {string} gold
 */

/** Nothing is fetched and nothing runs: the page is what its own markup says. */
export const SAVED_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const SCRIPT = /<script\b(?![^>]*\bld\+json)[^>]*>[\s\S]*?<\/script\s*>/gi;
const REFRESH = /<meta\b[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/gi;

/**
 * Reads every `ID.html.gz` of a directory, with `ID.txt` beside it.
 *
 * @param {string} directory
 * @returns {Promise<SavedPage[]>}
 */
export async function readSavedPages(directory) {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.html.gz')).sort();
  return Promise.all(
    names.map(async (name) => {
      const id = name.slice(0, -'.html.gz'.length);
      const html = gunzipSync(await readFile(path.join(directory, name))).toString('utf8');
      const gold = await readFile(path.join(directory, `${id}.txt`), 'utf8');
      return { id, html: withoutScripts(html), gold };
    }),
  );
}

/**
 * A page without its scripts and without what leads away from it.
 *
 * @param {string} html
 */
export function withoutScripts(html) {
  return html.replace(SCRIPT, '').replace(REFRESH, '');
}
