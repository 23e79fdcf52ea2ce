import {
  closest,
  contains,
  getAttribute,
  getParentElement,
  getRootNode,
  getShadowRoot,
  getTagName,
  getText,
  holdsArticleElement,
  querySelectorAll,
} from '../nodes.js';
import consentWords from './consent-words.tsv';
import { findShadows } from './doors.js';
import { listWords } from './word-list.js';

/** The roles of what stands over a page and asks for something. */
const ROLES = new Set(['dialog', 'alertdialog']);
/** What may be one, by its attributes or its name. */
export const MAYBE_DIALOG = 'dialog, [aria-modal="true"]';
/** Where the paragraphs of a page stand that belong together. */
const TOGETHER = 'article, section, li, main';
/** So many paragraphs are no notice. */
const SOME_PARAGRAPHS = 3;
/** A text that speaks of so many of these things, and of one in so many words, asks for consent. */
const SOME_CONSENT_WORDS = 4;
const MOST_WORDS_BETWEEN = 25;
/** The longer ones first, so that each is taken as a whole. */
const WORDS = listWords(consentWords).sort((a, b) => b.length - a.length);
const CONSENT = new RegExp(`\\b(?:${WORDS.join('|')})`, 'gi');

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
 * that asks for consent or for a subscription has no article, nor the page's longest text, and the longest
 * consent is none.
 *
 * @param {Element} dialog
 * @returns {boolean}
 */
export function holdsStory(dialog) {
  const inner = listShadows(dialog);
  if (holdsArticleElement(dialog) || inner.some(holdsArticle)) return true;
  if (speaksOfConsent(dialog)) return false;
  /** How much text stands in paragraphs, in UTF-16 units, by what they stand in. */
  const beside = /** @type {Map<Element | null, number>} */ (new Map());
  let most = 0;
  let own = 0;
  let all = 0;
  let paragraphs = 0;
  // No search of a tree looks into the shadow roots in it, and the dialog may stand in one.
  const trees = new Set([dialog.ownerDocument, getRootNode(dialog), ...inner]);
  for (const paragraph of [...trees].flatMap((tree) => [...querySelectorAll(tree, 'p')])) {
    const units = getText(paragraph)?.length ?? 0;
    all += units;
    if (contains(dialog, paragraph) || inner.some((tree) => contains(tree, paragraph))) {
      own += units;
      paragraphs += 1;
    } else {
      const holder = closest(paragraph, TOGETHER) ?? getParentElement(paragraph);
      const together = (beside.get(holder) ?? 0) + units;
      beside.set(holder, together);
      most = Math.max(most, together);
    }
  }
  if (own > all / 2) return true;
  return paragraphs >= SOME_PARAGRAPHS && own > most;
}

/**
 * The open shadow roots in an element, its own among them.
 *
 * @param {Element} element
 * @returns {ShadowRoot[]}
 */
function listShadows(element) {
  const own = getShadowRoot(element);
  return [own ?? [], findShadows(element), own ? findShadows(own) : []].flat();
}

/** @param {ShadowRoot} root */
function holdsArticle(root) {
  return querySelectorAll(root, 'main, article').length > 0;
}

/**
 * Whether what an element says asks for consent.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function speaksOfConsent(element) {
  const text = (getText(element) ?? '').toLowerCase();
  const found = text.match(CONSENT) ?? [];
  if (new Set(found).size < SOME_CONSENT_WORDS) return false;
  return text.trim().split(/\s+/).length <= MOST_WORDS_BETWEEN * found.length;
}
