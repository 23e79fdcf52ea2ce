import { ALL_SITES, hostPatterns, isAllSitesBuild, readSites } from '../shared/sites.js';

const SCRIPT = {
  id: 'sourcelight',
  js: ['/content/main.js'],
  css: ['/content/marks.css'],
  runAt: /** @type {const} */ ('document_idle'),
  persistAcrossSessions: true,
};

/** @type {Promise<void>} The registration under way; the next one waits for it. */
let registering = Promise.resolve();

/**
 * Registers the content script for the sites where the reader wants it and the browser allows
 * it. A build with access to all sites declares its script in the manifest and needs none.
 *
 * @returns {Promise<void>}
 */
export function syncRegistration() {
  registering = registering.then(register, register);
  return registering;
}

async function register() {
  if (isAllSitesBuild()) return;
  const { matches, excludeMatches } = await findPatterns();
  const [present] = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (present) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  // A page that opens between leaving and coming back would not be read, so a script that is
  // registered already stays and only its sites change.
  const script = { ...SCRIPT, matches, excludeMatches };
  if (present) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}

/** @returns {Promise<{ matches: string[], excludeMatches: string[] }>} */
async function findPatterns() {
  const { everywhere, hosts } = await readSites();
  const choices = Object.entries(hosts);
  const off = choices.filter(([, choice]) => choice === 'off').map(([host]) => host);
  const excludeMatches = off.flatMap(hostPatterns);
  if (everywhere && (await isGranted(ALL_SITES))) return { matches: ALL_SITES, excludeMatches };

  const matches = [];
  for (const [host, choice] of choices) {
    const patterns = hostPatterns(host);
    if (choice === 'on' && (await isGranted(patterns))) matches.push(...patterns);
  }
  return { matches, excludeMatches: [] };
}

/** @param {string[]} origins */
function isGranted(origins) {
  return chrome.permissions.contains({ origins });
}
