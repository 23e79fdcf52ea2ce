import { Resvg } from '../build/resvg.mjs';

/** What parts two pictures, in pixels and in color. */
const SEAM = { width: 1, color: '#8c8478' };

/**
 * A picture and its size in pixels.
 *
 * @typedef {object} Picture
 * @property {Uint8Array} png
 * @property {number} width
 * @property {number} height
 */

/**
 * Puts two pictures beside each other, as a browser does with a page and its side panel.
 *
 * @param {Picture} left
 * @param {Picture} right
 * @returns {Uint8Array} PNG
 */
export function putSideBySide(left, right) {
  const width = left.width + SEAM.width + right.width;
  const height = Math.max(left.height, right.height);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${SEAM.color}"/>
    ${place(left, 0)}
    ${place(right, left.width + SEAM.width)}
  </svg>`;
  return new Resvg(svg).render().asPng();
}

/**
 * @param {Picture} picture
 * @param {number} x
 */
function place({ png, width, height }, x) {
  const data = Buffer.from(png).toString('base64');
  return `<image x="${x}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
}
