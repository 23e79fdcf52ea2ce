import { readFile } from 'node:fs/promises';
import { CONTENT_SCRIPTS } from '../shared/content-scripts.js';
import { ICON_SIZES } from './icons.mjs';

/** @typedef {'chromium' | 'firefox'} Browser */

/**
 * Makes one browser's manifest from the common base and that browser's differences.
 *
 * @param {object} options
 * @param {Browser} options.browser
 * @param {string} options.version
 * @param {boolean} options.allSites Whether access to all sites is required at install, with the
 *   content script declared statically: for managed installs and tests.
 * @returns {Promise<Record<string, unknown>>}
 */
export async function makeManifest({ browser, version, allSites }) {
  const base = await readPart('base');
  const own = await readPart(browser);
  const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`]));
  /** @type {Record<string, any>} */
  const manifest = {
    ...base,
    ...own,
    permissions: [...base.permissions, ...(own.permissions ?? [])],
    version,
    icons,
    action: { ...base.action, ...own.action, default_icon: icons },
  };
  if (manifest.sidebar_action) manifest.sidebar_action.default_icon = icons;
  if (!allSites) return manifest;

  const { optional_host_permissions: sites, ...rest } = manifest;
  return {
    ...rest,
    host_permissions: sites,
    content_scripts: [
      {
        matches: sites,
        js: CONTENT_SCRIPTS.map((file) => file.slice(1)),
        run_at: 'document_idle',
      },
      // The page's own script marks stories in frames, too; their rules must be there.
      {
        matches: sites,
        css: ['content/marks.css'],
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
  };
}

/**
 * @param {string} name
 * @returns {Promise<Record<string, any>>}
 */
async function readPart(name) {
  return JSON.parse(await readFile(new URL(`../manifest/${name}.json`, import.meta.url), 'utf8'));
}
