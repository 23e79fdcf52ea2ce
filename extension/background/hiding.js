import { wordsOf } from '../shared/claim-words.js';
import { hashWords, readHiddenClaims } from '../shared/hidden-claims.js';
import { analyze, leaveClaimsOut } from './engine.js';

/** @typedef {import('../shared/protocol.d.ts').Analysis} Analysis */

/**
 * Reads a page, and leaves out what its reader hid: marks, badge, panel and exports never see it.
 *
 * @param {import('../shared/page.d.ts').Page} page
 * @returns {Promise<Analysis>}
 * @throws {import('./engine.js').EngineError}
 */
export async function analyzeForReader(page) {
  // A store that cannot be read costs the reader's choices, and not the reading.
  const hiding = readHiddenClaims().catch(() => ({ salt: '', hashes: [] }));
  const [report, { salt, hashes }] = await Promise.all([analyze(page), hiding]);
  if (hashes.length === 0) return { report, hidden: [] };
  const hidden = new Set(hashes);
  const blocks = page.blocks.map(({ text }) => text);
  const found = await Promise.all(
    report.attributions.map(async (attribution, index) => {
      return { index, attribution, hash: await hashWords(salt, wordsOf(blocks, attribution)) };
    }),
  );
  const out = found.filter(({ hash }) => hidden.has(hash));
  if (out.length === 0) return { report, hidden: [] };
  return {
    report: await leaveClaimsOut(
      report,
      out.map(({ index }) => index),
    ),
    hidden: out.map(({ hash, attribution }) => ({ hash, attribution })),
  };
}
