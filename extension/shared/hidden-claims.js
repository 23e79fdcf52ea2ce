/**
 * The claims that the reader hid as wrong. Of each only a hash is kept, salted with a random value
 * that never leaves the device: the store tells nobody what was read, nor where. It stays in
 * `storage.local` and never synchronizes.
 *
 * @typedef {object} HiddenClaims
 * @property {string} salt 32 hexadecimal digits; empty while nothing was ever hidden.
 * @property {string[]} hashes SHA-256 of the salt and a claim's words, in hexadecimal digits.
 */

const KEY = 'hiddenClaims';
const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;
/** Keeps two pages of the extension from writing at the same time. */
const LOCK = 'sourcelight-hidden-claims';

/** @returns {Promise<HiddenClaims>} */
export async function readHiddenClaims() {
  return checkHiddenClaims(await readStored()).hiddenClaims;
}

/**
 * Makes a list of hidden claims of anything: what is damaged in it is left out.
 *
 * @param {unknown} value
 * @returns {{ hiddenClaims: HiddenClaims, isDamaged: boolean }}
 */
export function checkHiddenClaims(value) {
  const none = { salt: '', hashes: [] };
  if (value === undefined) return { hiddenClaims: none, isDamaged: false };
  if (typeof value !== 'object' || value === null) return { hiddenClaims: none, isDamaged: true };
  const { salt, hashes } = /** @type {Record<string, unknown>} */ (value);
  if (salt === '' && Array.isArray(hashes) && hashes.length === 0) {
    return { hiddenClaims: none, isDamaged: false };
  }
  // Without its salt a hash fits nothing any more.
  if (typeof salt !== 'string' || !SALT.test(salt) || !Array.isArray(hashes)) {
    return { hiddenClaims: none, isDamaged: true };
  }
  const kept = hashes.filter((hash) => typeof hash === 'string' && HASH.test(hash));
  return { hiddenClaims: { salt, hashes: kept }, isDamaged: kept.length < hashes.length };
}

/**
 * Hides a claim from now on, wherever its words are read again.
 *
 * @param {string} words What `wordsOf` says of it.
 * @returns {Promise<string>} Its hash.
 */
export function hideClaim(words) {
  return navigator.locks.request(LOCK, async () => {
    const stored = await readHiddenClaims();
    const salt = stored.salt || writeHex(crypto.getRandomValues(new Uint8Array(16)));
    const hash = await hashWords(salt, words);
    await writeHiddenClaims({ salt, hashes: [...new Set([...stored.hashes, hash])] });
    return hash;
  });
}

/**
 * Shows hidden claims again.
 *
 * @param {string[]} hashes
 */
export async function showClaimsAgain(hashes) {
  await navigator.locks.request(LOCK, async () => {
    const stored = await readHiddenClaims();
    const left = stored.hashes.filter((hash) => !hashes.includes(hash));
    await writeHiddenClaims({ ...stored, hashes: left });
  });
}

/**
 * @param {HiddenClaims} hiddenClaims With the last claim its salt is forgotten, too.
 */
export async function writeHiddenClaims(hiddenClaims) {
  if (hiddenClaims.hashes.length === 0) await chrome.storage.local.remove(KEY);
  else await chrome.storage.local.set({ [KEY]: hiddenClaims });
}

/**
 * @param {string} salt
 * @param {string} words
 * @returns {Promise<string>}
 */
export async function hashWords(salt, words) {
  const bytes = new TextEncoder().encode(`${salt} ${words}`);
  return writeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * Calls back whenever claims were hidden or shown again.
 *
 * @param {() => void} onChange
 * @param {AbortSignal} signal Ends it.
 */
export function watchHiddenClaims(onChange, signal) {
  /** @param {Record<string, chrome.storage.StorageChange>} changes */
  const receive = (changes) => {
    if (changes[KEY]) onChange();
  };
  const { onChanged } = chrome.storage.local;
  onChanged.addListener(receive);
  signal.addEventListener('abort', () => onChanged.removeListener(receive), { once: true });
}

/**
 * Puts what is damaged in the store right.
 *
 * @returns {Promise<boolean>} Whether anything was.
 */
export async function repairHiddenClaims() {
  const { hiddenClaims, isDamaged } = checkHiddenClaims(await readStored());
  if (isDamaged) await writeHiddenClaims(hiddenClaims);
  return isDamaged;
}

/** @returns {Promise<unknown>} */
async function readStored() {
  return (await chrome.storage.local.get(KEY))[KEY];
}

/** @param {Uint8Array} bytes */
function writeHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
