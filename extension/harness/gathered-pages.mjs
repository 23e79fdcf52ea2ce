import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutScripts } from './saved-pages.mjs';

/**
 * A page of a public repository, as the list of such pages names it.
 *
 * @typedef {object} GatheredPage
 * @property {string} id
 * @property {boolean} isArticle Whether somebody who read it found a work of journalism.
 * @property {string} group The site or repository that it is of.
 * @property {string} repository
 * @property {string} commit
 * @property {string} path
 */

/** Where the files of public repositories are, by repository, commit and path. */
const ORIGIN = 'https://raw.githubusercontent.com';

/**
 * Reads a list of pages: a line each, with whether it is an `article` or `other`, its group, repository,
 * commit and path, parted by tabs.
 *
 * @param {string} file
 * @returns {Promise<GatheredPage[]>}
 */
export async function readPageList(file) {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind, group = '', repository = '', commit = '', path = ''] = line.split('\t');
      const id = `${repository}/${path}`;
      return { id, isArticle: kind === 'article', group, repository, commit, path };
    });
}

/**
 * The page's HTML without scripts, from the directory if it is there, else from its repository.
 *
 * @param {GatheredPage} page
 * @param {string} directory Where pages are kept, so that each is fetched but once.
 * @returns {Promise<string>}
 */
export async function readGatheredPage(page, directory) {
  const place = [page.repository, page.commit, page.path].join('/');
  const file = path.join(directory, place);
  const bytes = await readFile(file).catch(() => undefined);
  return withoutScripts(decode(bytes ?? (await fetchPage(place, file))));
}

/**
 * @param {string} place
 * @param {string} file
 */
async function fetchPage(place, file) {
  const address = `${ORIGIN}/${place.split('/').map(encodeURIComponent).join('/')}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return bytes;
}

/** How a page names its encoding, in a head or in what a server said before it. */
const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;
/** What a server said before the page, where a test kept it. */
const HTTP_HEAD = /^HTTP\/[\s\S]*?\r?\n\r?\n/;

/**
 * The text of a page in the encoding that it names; in UTF-8 where it names none that is known, or in
 * that of the old web where it is no UTF-8.
 *
 * @param {Buffer} bytes
 */
function decode(bytes) {
  const named = CHARSET.exec(bytes.toString('latin1', 0, 4096))?.[1] ?? 'utf-8';
  for (const label of [named, 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes).replace(HTTP_HEAD, '');
    } catch {
      // The next one may be right.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes).replace(HTTP_HEAD, '');
}
