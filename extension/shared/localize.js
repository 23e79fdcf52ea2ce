/**
 * Fills in a page's words in the reader's language: the `data-message` attribute of an element
 * names the message that it shows, `data-label` the one that names it to screen readers, and the
 * body's `data-title` the page's title.
 *
 * @param {Document} document
 */
export function localizeDocument(document) {
  document.documentElement.lang = languageOfMessages();
  const { title } = document.body.dataset;
  if (title) document.title = message(title);
  for (const element of document.querySelectorAll('[data-message]')) {
    element.textContent = message(element.getAttribute('data-message') ?? '');
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    const label = message(element.getAttribute('data-label') ?? '');
    element.setAttribute('aria-label', label);
    element.setAttribute('title', label);
  }
}

/**
 * The language in which the messages are, which is not the browser's where that is one that
 * nobody has translated them to.
 *
 * @returns {string}
 */
export function languageOfMessages() {
  return message('languageTag');
}

/**
 * Finds a message by its key, and puts the parts in place of `$1`, `$2`…; empty where there is
 * none.
 *
 * @typedef {(key: string, parts: string[]) => string} MessageSource
 */

/**
 * What was found by a key alone: a list of claims wants some of these for each, and the browser takes its time.
 *
 * @type {Map<string, string>}
 */
const known = new Map();

/** @type {MessageSource} */
let findMessage = (key, parts) => chrome.i18n.getMessage(key, parts);

/**
 * Takes all words from another place than the extension's own messages.
 *
 * @param {MessageSource} source
 */
export function takeMessagesFrom(source) {
  findMessage = source;
  known.clear();
}

/**
 * @param {string} key
 * @param {...string} parts What stands for `$1`, `$2`…
 * @returns {string}
 */
export function message(key, ...parts) {
  if (parts.length > 0) return findMessage(key, parts);
  const found = known.get(key) ?? findMessage(key, parts);
  known.set(key, found);
  return found;
}

/**
 * A number of things, in the plural form that the language wants: the messages are called
 * `KEY_one`, `KEY_other` and so on.
 *
 * @param {string} key
 * @param {number} count What stands for `$1`.
 * @param {...string} parts What stands for `$2`, `$3`…
 * @returns {string}
 */
export function countMessage(key, count, ...parts) {
  const form = formats().plural.select(count);
  const all = [formatNumber(count), ...parts];
  return message(`${key}_${form}`, ...all) || message(`${key}_other`, ...all);
}

/**
 * @param {number} number
 * @returns {string}
 */
export function formatNumber(number) {
  return formats().number.format(number);
}

/**
 * @param {string[]} items
 * @returns {string} "a, b and c", as the language has it.
 */
export function formatList(items) {
  return formats().list.format(items);
}

/**
 * @param {number} share From 0 to 1.
 * @returns {string}
 */
export function formatShare(share) {
  const { percent } = formats();
  return share > 0 && share < 0.01 ? `< ${percent.format(0.01)}` : percent.format(share);
}

/**
 * The language's formats; making one takes the browser long.
 *
 * @typedef {object} Formats
 * @property {Intl.PluralRules} plural
 * @property {Intl.NumberFormat} number
 * @property {Intl.NumberFormat} percent
 * @property {Intl.ListFormat} list
 */

/** @type {Formats | null} */
let made = null;

function formats() {
  if (made) return made;
  const language = languageOfMessages();
  made = {
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(language),
    percent: new Intl.NumberFormat(language, { style: 'percent' }),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
  return made;
}
