import { findHits } from './folding.js';

/** The name of the highlight of what was searched for. */
const HIT = 'sourcelight-hit';
/** Where in the list the words stand that are searched. */
const SEARCHED = '.name, .content';

/**
 * Marks in a list what was searched for, in place of what was marked before.
 *
 * @param {HTMLElement[]} lists
 * @param {string} words
 */
export function markHits(lists, words) {
  CSS.highlights.delete(HIT);
  if (words.trim() === '') return;
  const places = lists.flatMap((list) => [...list.querySelectorAll(SEARCHED)]);
  const ranges = places.flatMap((place) => [...findRanges(place, words.trim())]);
  if (ranges.length > 0) CSS.highlights.set(HIT, new Highlight(...ranges));
}

/**
 * @param {Element} place
 * @param {string} words
 */
function* findRanges(place, words) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { start, end } of findHits(node.nodeValue ?? '', words)) {
      yield new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      });
    }
  }
}
