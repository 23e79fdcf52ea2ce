import { showBadge } from '../../background/badge.js';
import { summarize } from '../../shared/summary.js';

/** @typedef {import('../../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../../shared/report.d.ts').Report} Report */

/**
 * What the toolbar shows for an article, and says of it, outside a browser.
 *
 * @param {Article} article
 * @returns {Promise<Record<string, string>>}
 */
export async function readBadge(article) {
  /** @type {Record<string, string>} */
  const shown = {};
  const ignore = async () => {};
  Object.assign(chrome, {
    action: {
      setBadgeText: async (/** @type {{ text: string }} */ { text }) =>
        Object.assign(shown, { text }),
      setTitle: async (/** @type {{ title: string }} */ { title }) =>
        Object.assign(shown, { title }),
      setBadgeBackgroundColor: ignore,
      setBadgeTextColor: ignore,
    },
  });
  await showBadge(1, {
    phase: 'ready',
    summary: summarize(/** @type {Report} */ (article.report)),
  });
  return shown;
}
