/**
 * Makes an element. Text goes in as text: nothing here is ever read as markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * The element of a page that has an id.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function find(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * The input of a page that has an id.
 *
 * @param {string} id
 * @returns {HTMLInputElement}
 */
export function findInput(id) {
  return /** @type {HTMLInputElement} */ (find(id));
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element of a drawing.
 *
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number>} attributes
 * @param {...Node} children
 * @returns {SVGElementTagNameMap[Name]}
 */
export function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return /** @type {SVGElementTagNameMap[Name]} */ (element);
}
