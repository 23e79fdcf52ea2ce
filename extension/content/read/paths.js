import { getAttribute, getLocalName, getParentElement } from '../nodes.js';

/** So many elements make a path: the block's own and those around it. */
const LEVELS = 5;
/** Some sites write styles as class names, hundreds to an element: so many units of them are kept. */
const MAX_NAMES = 120;

/**
 * Says of every block in which elements it stands, innermost first, by their names, classes and ids.
 * Blocks side by side share a path, so that each path is sent once.
 *
 * @param {Element[]} elements The element of each block.
 * @returns {{ paths: string[], numbers: number[] }} `numbers` says by block which path is its.
 */
export function findPaths(elements) {
  /** @type {Map<Element, string>} */
  const names = new Map();
  /** @type {Map<string, number>} */
  const known = new Map();
  const numbers = elements.map((element) => {
    const parts = [];
    let outer = /** @type {Element | null} */ (element);
    for (let level = 0; outer && level < LEVELS; level += 1) {
      let name = names.get(outer);
      if (name === undefined) {
        name = nameElement(outer);
        names.set(outer, name);
      }
      parts.push(name);
      outer = getParentElement(outer);
    }
    const path = parts.join('/');
    let number = known.get(path);
    if (number === undefined) {
      number = known.size;
      known.set(path, number);
    }
    return number;
  });
  return { paths: [...known.keys()], numbers };
}

/** @param {Element} element */
function nameElement(element) {
  const classes = getAttribute(element, 'class') ?? '';
  const id = getAttribute(element, 'id') ?? '';
  const names = `${classes} ${id}`.trim().replaceAll('/', ' ').slice(0, MAX_NAMES).toWellFormed();
  return `${getLocalName(element)} ${names}`.trim();
}
