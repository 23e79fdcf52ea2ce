import { make } from '../shared/element.js';
import { message } from '../shared/localize.js';

/**
 * Makes the link that opens a page at a claim, in print, too, where that is saved as a PDF.
 *
 * @param {string} address
 * @param {string} [label] What it says where there is no room for words.
 * @returns {HTMLAnchorElement}
 */
export function makePageLink(address, label) {
  const words = message('exportLink');
  const attributes = { class: 'on-page', href: address, target: '_blank', rel: 'noreferrer' };
  if (label === undefined) return make('a', attributes, words);
  const name = `${label}: ${words}`;
  return make('a', { ...attributes, 'aria-label': name, title: words }, label);
}
