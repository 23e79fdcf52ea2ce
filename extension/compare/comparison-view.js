import { make } from '../shared/element.js';
import { makeGlyph } from '../shared/kind-glyph.js';
import { isUnnamed } from '../shared/kinds.js';
import { message } from '../shared/localize.js';
import { splitName } from '../shared/source-name.js';
import { plain, showTelling } from '../shared/telling.js';
import { cutByChanges, outlineComparison } from './comparison-outline.js';

/** @typedef {import('./comparison-outline.js').OutlinedClaims} OutlinedClaims */
/** @typedef {import('./comparison-outline.js').ToldClaim} ToldClaim */

/** So many claims of a part are made at once; the rest when it is wanted. */
const FIRST_ROWS = 50;

/**
 * Makes what shows a comparison: what differs first, then the sources, and closed what is in one article
 * alone or has not changed. A claim that is on the reader's page is a button with its index.
 *
 * @param {import('./compare-articles.js').Compared} compared
 * @returns {HTMLElement[]}
 */
export function makeComparison(compared) {
  const { title, sums, claims, sources } = outlineComparison(compared);
  const heading = make('h3', { class: 'compared-title', tabindex: '-1' });
  heading.append(...showTelling(title));
  const sum = make('ul', { class: 'sums' }, ...sums.map((words) => make('li', {}, words)));
  const told = claims.filter(({ isQuiet }) => !isQuiet);
  const quiet = claims.filter(({ isQuiet }) => isQuiet);
  const parts = told.map((part) => {
    const section = make('section', {}, make('h4', {}, part.title));
    if (part.note) section.append(make('p', { class: 'note about' }, part.note));
    section.append(makeRows(part));
    return section;
  });
  return [heading, sum, ...parts, ...makeSources(sources), ...quiet.map(makeClosed)];
}

/** @param {OutlinedClaims} part */
function makeClosed(part) {
  const details = make('details', {}, make('summary', {}, part.title));
  details.addEventListener('toggle', () => details.append(makeRows(part)), { once: true });
  return details;
}

/** @param {OutlinedClaims} part */
function makeRows({ rows }) {
  const list = make('ul', { class: 'pairs' }, ...rows.slice(0, FIRST_ROWS).map(makeRow));
  if (rows.length > FIRST_ROWS) {
    const more = make('button', { type: 'button', class: 'link' }, message('compareMore'));
    const item = make('li', {}, more);
    more.addEventListener('click', () => {
      const rest = rows.slice(FIRST_ROWS).map(makeRow);
      item.replaceWith(...rest);
      /** @type {HTMLElement | null | undefined} */ (rest[0]?.querySelector('button'))?.focus();
    });
    list.append(item);
  }
  return list;
}

/** @param {ToldClaim[]} row */
function makeRow(row) {
  return make('li', {}, ...row.map((claim) => makeClaim(claim, row.length > 1)));
}

/**
 * @param {ToldClaim} claim
 * @param {boolean} hasWhere
 */
function makeClaim(claim, hasWhere) {
  const { where, who, kind, content, changes, note, place } = claim;
  const owner = make('span', { class: 'who' }, makeGlyph(kind), makeName(who, kind));
  const pieces = cutByChanges(content, changes).map(({ text, isChanged }) =>
    isChanged ? make('mark', {}, text) : text,
  );
  const words = make('span', { class: 'content', lang: 'en' }, ...pieces);
  const parts = [owner, ' ', words];
  if (hasWhere) parts.unshift(make('span', { class: 'where' }, where), ' ');
  if (note) parts.push(' ', make('span', { class: 'note' }, note));
  if (place === null) return make('p', { class: `told kind-${kind}` }, ...parts);
  const attributes = { type: 'button', class: `told kind-${kind}`, 'data-claim': String(place) };
  return make('button', attributes, ...parts);
}

/**
 * @param {import('../shared/telling.js').Telling} who
 * @param {import('../shared/report.d.ts').SourceKind} kind
 */
function makeName(who, kind) {
  const { head, rest } = splitName(plain(who));
  const name = make('span', { class: isUnnamed(kind) ? `name mark-${kind}` : 'name' }, head);
  // What is called by its kind alone has no words of the article.
  return make('span', typeof who === 'string' ? {} : { lang: 'en' }, name, rest);
}

/** @param {import('./comparison-outline.js').ComparisonOutline['sources']} parts */
function makeSources(parts) {
  if (parts.length === 0) return [];
  const lists = parts.map(({ title, names }) => {
    const items = names.map(({ name, kind }) =>
      make(
        'li',
        { class: `kind-${kind}` },
        makeGlyph(kind),
        make('span', {}, ...showTelling(name)),
      ),
    );
    return make('div', {}, make('h5', {}, title), make('ul', {}, ...items));
  });
  const section = make('section', { class: 'compared-sources' });
  section.append(make('h4', {}, message('sourcesTitle')), ...lists);
  return [section];
}
