/**
 * Fills in a page's words in the reader's language: the `data-message` attribute of an element
 * names the message that it shows.
 *
 * @param {Document} document
 */
export function localizeDocument(document) {
  document.documentElement.lang = chrome.i18n.getUILanguage();
  for (const element of document.querySelectorAll('[data-message]')) {
    element.textContent = message(element.getAttribute('data-message') ?? '');
  }
}

/**
 * @param {string} key
 * @param {...string} parts What stands for `$1`, `$2`…
 * @returns {string}
 */
export function message(key, ...parts) {
  return chrome.i18n.getMessage(key, parts);
}

/**
 * A number of things, in the plural form that the language wants: the messages are called
 * `KEY_one`, `KEY_other` and so on.
 *
 * @param {string} key
 * @param {number} count
 * @returns {string}
 */
export function countMessage(key, count) {
  const language = chrome.i18n.getUILanguage();
  const number = new Intl.NumberFormat(language).format(count);
  const form = new Intl.PluralRules(language).select(count);
  return message(`${key}_${form}`, number) || message(`${key}_other`, number);
}
