/**
 * The claims that the reader hid as wrong, each as a hash: which texts they are cannot be told
 * from the store. They stay on the device and never synchronize.
 */
const KEY = 'hiddenClaims';
const HASH = /^[0-9a-f]{16,64}$/;

/** @returns {Promise<string[]>} Their hashes. */
export async function readHiddenClaims() {
  return keepHashes((await chrome.storage.local.get(KEY))[KEY]);
}

/**
 * What in a list is a hash.
 *
 * @param {unknown} list
 * @returns {string[]} Empty if it is no list.
 */
export function keepHashes(list) {
  if (!Array.isArray(list)) return [];
  return list.filter((hash) => typeof hash === 'string' && HASH.test(hash));
}

/** @param {string[]} hashes */
export async function writeHiddenClaims(hashes) {
  await chrome.storage.local.set({ [KEY]: hashes });
}

/**
 * Puts what is damaged in the store right.
 *
 * @returns {Promise<boolean>} Whether anything was.
 */
export async function repairHiddenClaims() {
  const stored = (await chrome.storage.local.get(KEY))[KEY];
  const kept = keepHashes(stored);
  const isDamaged =
    stored !== undefined && !(Array.isArray(stored) && kept.length === stored.length);
  if (isDamaged) await writeHiddenClaims(kept);
  return isDamaged;
}
