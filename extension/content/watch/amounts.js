/** So much text may be a part of a story, or an article where there was none, in UTF-16 units. */
export const SOME_TEXT = 40;
/** So much text beside a story, or on a page without one, may be a story of its own, in UTF-16 units. */
export const MUCH_TEXT = 150;
