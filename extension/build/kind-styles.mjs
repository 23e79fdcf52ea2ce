import { readFile } from 'node:fs/promises';

const MARK = /::highlight\(sourcelight-([\w-]+)\)/g;
const PRINT = /@media print \{.*?^\}/ms;
const RULE =
  /::highlight\(sourcelight-([a-z_]+)\)\s*\{\s*text-decoration: underline [^;]*(#[0-9a-f]{6});/g;

/**
 * Makes the style rules by which the extension's own pages show the page's marks and their tints:
 * every highlight `sourcelight-NAME` becomes a class `mark-NAME`, and each kind's tint becomes the
 * `--tint` of the class `kind-NAME`. What holds for the page on paper does not hold for those that
 * are made to be printed.
 *
 * @returns {Promise<string>}
 */
export async function makeKindStyles() {
  const marks = await readFile(new URL('../content/marks.css', import.meta.url), 'utf8');
  const tints = [...marks.matchAll(RULE)].map(
    ([, kind, tint]) => `.kind-${kind} {\n  --tint: ${tint};\n}\n`,
  );
  return [...tints, marks.replace(PRINT, '').replaceAll(MARK, '.mark-$1')].join('\n');
}
