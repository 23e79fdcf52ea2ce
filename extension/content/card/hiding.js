import { wordsOf } from '../../shared/claim-words.js';
import { request } from '../../shared/messages.js';

/**
 * Hides a claim from now on, here and wherever it is read again. The background does it, since a
 * page that is not encrypted has no means to make hashes.
 *
 * @param {string[]} blocks The text of every block of the page.
 * @param {import('../../shared/report.d.ts').Attribution} attribution
 * @returns {Promise<string | null>} The hash by which it is shown again; null where it could not be
 *   hidden.
 */
export async function hideClaim(blocks, attribution) {
  const words = wordsOf(blocks, attribution);
  try {
    /** @type {import('../../shared/protocol.d.ts').HideResponse} */
    const { hash } = await request({ type: 'hide', words });
    return hash;
  } catch {
    return null;
  }
}

/**
 * Shows a hidden claim again.
 *
 * @param {string} hash
 * @returns {Promise<boolean>} Whether that could be done.
 */
export function showAgain(hash) {
  return request({ type: 'show_again', hashes: [hash] }).then(
    () => true,
    () => false,
  );
}
