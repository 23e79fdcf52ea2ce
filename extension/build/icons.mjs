import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The sizes, in pixels, that browsers ask for. */
export const ICON_SIZES = [16, 32, 48, 128];

/**
 * Renders the SVG icon to `OUT/icons/SIZE.png` at every size.
 *
 * @param {string} out
 */
export async function renderIcons(out) {
  const svg = await readFile(new URL('../icons/sourcelight.svg', import.meta.url), 'utf8');
  const directory = path.join(out, 'icons');
  await mkdir(directory, { recursive: true });
  for (const size of ICON_SIZES) {
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    await writeFile(path.join(directory, `${size}.png`), image.asPng());
  }
}
