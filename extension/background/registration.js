import { ALL_SITES, hostPatterns, readSites } from '../shared/sites.js';

const SCRIPT_ID = 'sourcelight';

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
  if (chrome.runtime.getManifest().content_scripts) return;
  const { matches, excludeMatches } = await findPatterns();
  const present = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (present.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches,
      excludeMatches,
      js: ['/content/main.js'],
      css: ['/content/marks.css'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
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
