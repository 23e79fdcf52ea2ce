import { KINDS } from './kinds.js';

/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/**
 * How much is marked on a page: only core claims without a name behind them (`unnamed`), every core
 * claim and its source (`claims`), or also what is not core, the words that link source and claim,
 * and claims within claims (`all`).
 *
 * @typedef {'unnamed' | 'claims' | 'all'} Intensity
 */

/**
 * What the reader chose for the marks, on every page.
 *
 * @typedef {object} Settings
 * @property {Intensity} intensity
 * @property {SourceKind[]} hiddenKinds The kinds of sources whose claims get no mark.
 * @property {boolean} cardOnClick Whether a card opens when a claim is clicked, and not when the pointer
 *   rests on it.
 */

const KEY = 'settings';

/** @type {Intensity[]} From least to most. */
export const INTENSITIES = ['unnamed', 'claims', 'all'];

/** @returns {Settings} */
export function defaultSettings() {
  return { intensity: 'claims', hiddenKinds: [], cardOnClick: false };
}

/**
 * Reads what the reader chose. What is damaged in the store counts as not chosen.
 *
 * @returns {Promise<{ settings: Settings, isDamaged: boolean }>}
 */
export async function readSettings() {
  const stored = (await chrome.storage.local.get(KEY))[KEY];
  if (stored === undefined) return { settings: defaultSettings(), isDamaged: false };
  return checkSettings(stored);
}

/**
 * Makes settings of anything: every part that is not as it should be is the default.
 *
 * @param {unknown} value
 * @returns {{ settings: Settings, isDamaged: boolean }}
 */
export function checkSettings(value) {
  const settings = defaultSettings();
  if (typeof value !== 'object' || value === null) return { settings, isDamaged: true };
  const {
    intensity,
    hiddenKinds,
    cardOnClick = false,
  } = /** @type {Record<string, unknown>} */ (value);
  const known = INTENSITIES.find((candidate) => candidate === intensity);
  if (known) settings.intensity = known;
  const list = Array.isArray(hiddenKinds) ? hiddenKinds : [];
  settings.hiddenKinds = KINDS.filter((kind) => list.includes(kind));
  settings.cardOnClick = cardOnClick === true;
  const isWhole = Array.isArray(hiddenKinds) && settings.hiddenKinds.length === list.length;
  return { settings, isDamaged: !known || !isWhole || typeof cardOnClick !== 'boolean' };
}

/** @param {Settings} settings */
export async function writeSettings(settings) {
  await chrome.storage.local.set({ [KEY]: settings });
}

/**
 * Calls back with the settings whenever they change.
 *
 * @param {(settings: Settings) => void} onChange
 * @param {AbortSignal} signal Ends it.
 */
export function watchSettings(onChange, signal) {
  /** @param {Record<string, chrome.storage.StorageChange>} changes */
  const receive = (changes) => {
    const change = changes[KEY];
    if (!change) return;
    const { newValue } = change;
    onChange(newValue === undefined ? defaultSettings() : checkSettings(newValue).settings);
  };
  const { onChanged } = chrome.storage.local;
  onChanged.addListener(receive);
  signal.addEventListener('abort', () => onChanged.removeListener(receive), { once: true });
}
