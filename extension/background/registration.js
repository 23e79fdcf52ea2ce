import { CONTENT_SCRIPTS } from '../shared/content-scripts.js';
import { ALL_SITES, hostPatterns, isAllSitesBuild, readSites } from '../shared/sites.js';

const SCRIPTS = [
  {
    id: 'sourcelight',
    js: CONTENT_SCRIPTS,
    runAt: /** @type {const} */ ('document_idle'),
    persistAcrossSessions: true,
  },
  // The page's own script marks stories in frames, too; their rules must be there.
  {
    id: 'sourcelight-marks',
    css: ['/content/marks.css'],
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  },
];
const IDS = SCRIPTS.map(({ id }) => id);

/** @type {Promise<void>} The registration under way; the next one waits for it. */
let registering = Promise.resolve();

/**
 * Registers the content script for the sites where the reader wants it and the browser allows
 * it. A build with access to all sites declares its script in the manifest and needs none.
 *
 * @returns {Promise<void>}
 */
export function syncRegistration() {
  // Should the store or the browser refuse, what is registered stays until something changes.
  registering = registering.then(register).catch(() => {});
  return registering;
}

async function register() {
  if (isAllSitesBuild()) return;
  const { matches, excludeMatches } = await findPatterns();
  const present = (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (matches.length === 0) {
    const ids = present.filter((id) => IDS.includes(id));
    if (ids.length > 0) await chrome.scripting.unregisterContentScripts({ ids });
    return;
  }
  // A page that opens between leaving and coming back would not be read, so a script that is
  // registered already stays and only its sites change.
  for (const part of SCRIPTS) {
    const script = { ...part, matches, excludeMatches };
    if (present.includes(part.id)) await chrome.scripting.updateContentScripts([script]);
    else await chrome.scripting.registerContentScripts([script]);
  }
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
