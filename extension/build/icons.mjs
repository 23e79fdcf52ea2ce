import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from './resvg.mjs';

/** The sizes, in pixels, that browsers ask for. */
export const ICON_SIZES = [16, 32, 48, 128];

/** Up to this size the icon is drawn simpler, along the lines of its pixels. */
const SMALL = 16;

/**
 * Renders the SVG icons to `OUT/icons/SIZE.png` at every size.
 *
 * @param {string} out
 */
export async function renderIcons(out) {
  const [small, large] = await Promise.all([
    readIcon('sourcelight-small'),
    readIcon('sourcelight'),
  ]);
  const directory = path.join(out, 'icons');
  await mkdir(directory, { recursive: true });
  for (const size of ICON_SIZES) {
    const svg = size <= SMALL ? small : large;
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    await writeFile(path.join(directory, `${size}.png`), image.asPng());
  }
}

/** @param {string} name */
function readIcon(name) {
  return readFile(new URL(`../icons/${name}.svg`, import.meta.url), 'utf8');
}
