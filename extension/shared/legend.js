import { make } from './element.js';
import { makeGlyph } from './kind-glyph.js';
import { explainKind, nameKind } from './kind-words.js';
import { KINDS } from './kinds.js';
import { message } from './localize.js';

/**
 * Makes the list of all marks and what they mean.
 *
 * @returns {HTMLDListElement}
 */
export function makeLegend() {
  const source = make('div', {}, ...explain('source', message('legendSource')));
  const kinds = KINDS.map((kind) =>
    make('div', {}, ...explain(kind, nameKind(kind), explainKind(kind), makeGlyph(kind))),
  );
  return make('dl', { class: 'legend' }, source, ...kinds);
}

/**
 * @param {string} mark
 * @param {string} name
 * @param {string} [meaning]
 * @param {Node} [glyph]
 * @returns {HTMLElement[]}
 */
function explain(mark, name, meaning, glyph) {
  // Within an element of its own, as forced colors would paint over the background of a mark that
  // is laid out by itself.
  const sample = make('span', {}, make('span', { class: `mark-${mark}` }, name));
  const term = glyph ? make('dt', {}, glyph, sample) : make('dt', {}, sample);
  return [term, make('dd', {}, meaning ?? message('legendSourceMeaning'))];
}
