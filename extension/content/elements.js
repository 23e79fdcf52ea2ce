/** Elements whose text is never the page's prose, or is what a person is typing. */
const UNREAD = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH METER NOSCRIPT OBJECT OPTION ' +
    'PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO math svg'
  ).split(' '),
);

/** The roles of elements in which a person writes. */
const WRITTEN_IN = new Set(['textbox', 'searchbox', 'combobox']);

/** Class names by which sites say that a text is for screen readers and not to be seen. */
const FOR_SCREEN_READERS = /(?<!not-)(?:sr-only|screen-?reader|visually-?hidden)/i;

/** Elements that stand within a line of text. Every other element begins a block of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG BR CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR ' +
    'PICTURE Q RP RT RUBY S SAMP SLOT SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/**
 * Whether the reader passes an element by with all that is in it: it holds no prose, its author
 * hid it from view or from assistive technology, or a person is writing in it.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isUnread(element) {
  if (UNREAD.has(element.tagName)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true' && !holdsStory(element)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (WRITTEN_IN.has(element.getAttribute('role') ?? '')) return true;
  return FOR_SCREEN_READERS.test(element.getAttribute('class') ?? '');
}

/**
 * Whether an element stands within a line, as far as its name tells. An element that the site
 * defined itself counts as inline where its style says so.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isInline(element) {
  const name = element.tagName;
  if (INLINE.has(name)) return true;
  if (!name.includes('-')) return false;
  const display = getComputedStyle(element).display;
  return display.startsWith('inline') || display === 'contents';
}

/**
 * Whether an element that is inline by name is laid out as a block by style.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isBlockByStyle(element) {
  const display = getComputedStyle(element).display;
  return !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
}

/**
 * Whether an element is rendered and not invisible. Text that is transparent counts as visible,
 * since pages fade their paragraphs in.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isVisible(element) {
  return element.checkVisibility({ checkVisibilityCSS: true });
}

/**
 * Whether an element looks like a page's main part. An open dialog hides that from assistive
 * technology, yet it is still to be seen.
 *
 * @param {Element} element
 * @returns {boolean}
 */
function holdsStory(element) {
  return element.matches('main, article') || element.querySelector('main, article, h1') !== null;
}
