import { ALL_SITES, findHost, hostPatterns } from '../shared/sites.js';
import { visitPage } from '../shared/visit.js';

/** @typedef {import('../shared/protocol.d.ts').PageState} PageState */

/**
 * A page that Sourcelight cannot read: the browser lets no extension read it, or the reader has
 * not let this one. The host is null where the browser does not tell it.
 *
 * @typedef {{ phase: 'unreadable' } | { phase: 'closed', host: string | null }} NoAccess
 */

/**
 * Looks at a tab's page, reading it if it may be read and was not yet. That the panel shows it is no
 * wish to have it read whatever it is: the reader may but have come by.
 *
 * @param {chrome.tabs.Tab} tab
 * @returns {Promise<PageState | NoAccess>}
 */
export async function enterPage({ id, url }) {
  if (id === undefined) return { phase: 'unreadable' };
  const state = await visitPage({ id, url }, 'story');
  if (state) return state;
  const host = findHost(url);
  if (url && host === null) return { phase: 'unreadable' };
  const origins = host === null ? ALL_SITES : hostPatterns(host);
  const isGranted = await chrome.permissions.contains({ origins });
  return isGranted ? { phase: 'unreadable' } : { phase: 'closed', host };
}
