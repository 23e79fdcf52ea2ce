import {
  getAttribute,
  getTagName,
  getText,
  holdsArticleElement,
  querySelectorAll,
} from '../nodes.js';

/** The roles of what stands over a page and asks for something. */
const ROLES = new Set(['dialog', 'alertdialog']);
/** What may be one, by its attributes or its name. */
export const MAYBE_DIALOG = 'dialog, [aria-modal="true"]';

/**
 * Whether an element says that it is a dialog.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isDialog(element) {
  if (getTagName(element) === 'DIALOG' || getAttribute(element, 'aria-modal') === 'true')
    return true;
  return ROLES.has(getAttribute(element, 'role') ?? '');
}

/**
 * Whether what stands in a dialog is what its page is read for: an article in an overlay. A dialog
 * that asks for consent or for a subscription has neither an article nor most of the page's prose.
 *
 * @param {Element} dialog
 * @returns {boolean}
 */
export function holdsStory(dialog) {
  if (holdsArticleElement(dialog)) return true;
  const all = countProse(dialog.ownerDocument);
  return all > 0 && countProse(dialog) > all / 2;
}

/**
 * How much text stands in paragraphs, in UTF-16 units.
 *
 * @param {Element | Document} root
 */
function countProse(root) {
  let units = 0;
  for (const paragraph of querySelectorAll(root, 'p')) units += getText(paragraph)?.length ?? 0;
  return units;
}
