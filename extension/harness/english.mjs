import { readFileSync } from 'node:fs';

const MESSAGES = JSON.parse(
  readFileSync(new URL('../_locales/en/messages.json', import.meta.url), 'utf8'),
);

/**
 * Stands for `chrome.i18n.getMessage` in English, for modules that run outside a browser.
 *
 * @param {string} name
 * @param {string[]} [parts]
 * @returns {string}
 */
function getMessage(name, parts = []) {
  const message = MESSAGES[name]?.message ?? '';
  return message.replace(/\$(\d)/g, (/** @type {string} */ _, /** @type {string} */ number) => {
    return parts[Number(number) - 1] ?? '';
  });
}

/** @type {any} */ (globalThis).chrome = { i18n: { getMessage } };
