/**
 * Where the reader wants Sourcelight to work.
 *
 * This is a reading history of sorts: it stays in `storage.local` and is never synchronized.
 *
 * @typedef {object} Sites
 * @property {boolean} everywhere Whether it starts by itself on every site.
 * @property {Record<string, 'on' | 'off'>} hosts What the reader chose for single hosts, which
 *   counts for more than `everywhere`.
 */

const KEY = 'sites';

/** The match patterns of every site that a content script may run on. */
export const ALL_SITES = ['http://*/*', 'https://*/*'];

/**
 * Reads what the reader chose. Anything in the store that is damaged counts as not chosen.
 *
 * @returns {Promise<Sites>}
 */
export async function readSites() {
  return checkSites(await readStored()).sites;
}

/**
 * Puts what is damaged in the store right.
 *
 * @returns {Promise<boolean>} Whether anything was.
 */
export async function repairSites() {
  const { sites, isDamaged } = checkSites(await readStored());
  if (isDamaged) await write(sites);
  return isDamaged;
}

async function readStored() {
  return (await chrome.storage.local.get(KEY))[KEY];
}

/**
 * @param {unknown} stored
 * @returns {{ sites: Sites, isDamaged: boolean }}
 */
function checkSites(stored) {
  /** @type {Sites} */
  const sites = { everywhere: false, hosts: {} };
  if (stored === undefined) return { sites, isDamaged: false };
  if (typeof stored !== 'object' || stored === null) return { sites, isDamaged: true };
  const { everywhere, hosts } = /** @type {Record<string, unknown>} */ (stored);
  sites.everywhere = everywhere === true;
  const isWhole = typeof hosts === 'object' && hosts !== null && !Array.isArray(hosts);
  const choices = isWhole ? Object.entries(hosts) : [];
  for (const [host, choice] of choices) {
    if (choice === 'on' || choice === 'off') sites.hosts[host] = choice;
  }
  const isDamaged =
    !isWhole || typeof everywhere !== 'boolean' || Object.keys(sites.hosts).length < choices.length;
  return { sites, isDamaged };
}

/** @param {boolean} everywhere */
export async function chooseEverywhere(everywhere) {
  const sites = await readSites();
  await write({ ...sites, everywhere });
}

/**
 * @param {string} host
 * @param {'on' | 'off' | null} choice Null when this host is to be like all others.
 */
export async function chooseHost(host, choice) {
  const { everywhere, hosts } = await readSites();
  const { [host]: _, ...others } = hosts;
  await write({ everywhere, hosts: choice === null ? others : { ...others, [host]: choice } });
}

/** @param {Sites} sites */
async function write(sites) {
  await chrome.storage.local.set({ [KEY]: sites });
}

/**
 * The host by which a page's choices are kept.
 *
 * @param {string | undefined} url
 * @returns {string | null} Null for pages that no extension may read.
 */
export function findHost(url) {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? hostname : null;
}

/**
 * The match patterns of one host.
 *
 * @param {string} host
 * @returns {string[]}
 */
export function hostPatterns(host) {
  return [`http://${host}/*`, `https://${host}/*`];
}

/**
 * Whether this build may read all sites from the start, so that there is nothing to grant.
 *
 * @returns {boolean}
 */
export function isAllSitesBuild() {
  // Firefox says null where the manifest says nothing.
  return Boolean(chrome.runtime.getManifest().content_scripts);
}
