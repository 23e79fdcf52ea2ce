import {
  ALL_SITES,
  chooseEverywhere,
  chooseHost,
  hostPatterns,
  isAllSitesBuild,
  readSites,
} from './sites.js';

/**
 * Where Sourcelight starts by itself, as far as one host is concerned.
 *
 * @typedef {object} SiteChoice
 * @property {boolean} here
 * @property {boolean} everywhere
 * @property {boolean} off Whether the reader switched it off on this host.
 */

/**
 * @param {string} host
 * @returns {Promise<SiteChoice>}
 */
export async function readChoice(host) {
  const { everywhere, hosts } = await readSites();
  const [hostGranted, allGranted] = await Promise.all([
    chrome.permissions.contains({ origins: hostPatterns(host) }),
    chrome.permissions.contains({ origins: ALL_SITES }),
  ]);
  return {
    here: hosts[host] === 'on' && hostGranted,
    everywhere: everywhere && allGranted,
    off: hosts[host] === 'off',
  };
}

/**
 * Lets Sourcelight start by itself on a host, or no more. Must be called in the click itself:
 * the browser asks the reader only then.
 *
 * @param {string} host
 * @param {boolean} wanted
 * @returns {Promise<boolean>} Whether it was granted.
 */
export async function setAlwaysHere(host, wanted) {
  if (!wanted) {
    await chooseHost(host, null);
    return true;
  }
  // The choice is stored while the browser asks, since asking may close the popup. It has no
  // effect until the permission is there.
  const asked = chrome.permissions.request({ origins: hostPatterns(host) });
  await chooseHost(host, 'on');
  const granted = await asked;
  if (!granted) await chooseHost(host, null);
  return granted;
}

/**
 * The same for every site.
 *
 * @param {boolean} wanted
 * @returns {Promise<boolean>} Whether it was granted.
 */
export async function setEverywhere(wanted) {
  if (!wanted) {
    await chooseEverywhere(false);
    await chrome.permissions.remove({ origins: ALL_SITES });
    return true;
  }
  const asked = chrome.permissions.request({ origins: ALL_SITES });
  await chooseEverywhere(true);
  const granted = await asked;
  if (!granted) await chooseEverywhere(false);
  return granted;
}

/**
 * Remembers that the reader switched Sourcelight off on a host, if it would start there by
 * itself; elsewhere there is nothing to remember.
 *
 * @param {string} host
 */
export async function rememberOff(host) {
  const { here, everywhere } = await readChoice(host);
  if (here || everywhere || isAllSitesBuild()) await chooseHost(host, 'off');
}

/** @param {string} host */
export async function forgetOff(host) {
  const { off, everywhere } = await readChoice(host);
  if (!off) return;
  const granted = await chrome.permissions.contains({ origins: hostPatterns(host) });
  const wasAlways = granted && !everywhere && !isAllSitesBuild();
  await chooseHost(host, wasAlways ? 'on' : null);
}
