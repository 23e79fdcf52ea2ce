import ferry from './samples/ferry.txt';
import ledger from './samples/ledger.txt';
import lichen from './samples/lichen.txt';
import swifts from './samples/swifts.txt';

/**
 * An article to try.
 *
 * @typedef {object} Sample
 * @property {string} id Its name in the page's address.
 * @property {string} name What readers are offered.
 * @property {string} text See `story.js`.
 */

/** @type {Sample[]} */
export const SAMPLES = [
  { id: 'ferry', name: 'Politics, with many unnamed officials', text: ferry },
  { id: 'lichen', name: 'A science report', text: lichen },
  { id: 'ledger', name: 'A court case, with documents', text: ledger },
  { id: 'swifts', name: 'A British story, in single quotation marks', text: swifts },
];
