import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const npm = path.join(root, 'npm');

const GLUE = 'sourcelight.js';
const MODULE = 'sourcelight_bg.wasm';
const WEIGHTS = 'weights.bin';
/** What has no alias and goes into the package as it is. */
const PLAIN = ['README.md', 'engine-files.js', 'index.d.ts', 'index.js', 'node.js', 'platform.js'];

/**
 * Puts the npm package together, from the same engine and the same types as the extension.
 *
 * @param {object} options
 * @param {string} options.engine The directory of the built engine.
 * @param {string} options.out
 * @param {string} options.version
 */
export async function buildNpm({ engine, out, version }) {
  await mkdir(path.join(out, 'engine'), { recursive: true });
  for (const name of [MODULE, WEIGHTS]) {
    await cp(path.join(engine, name), path.join(out, 'engine', name));
  }
  await writeFile(path.join(out, 'engine', GLUE), await fitGlue(path.join(engine, GLUE)));
  const texts = await Promise.all([MODULE, WEIGHTS].map((name) => pack(path.join(engine, name))));
  await writeFile(
    path.join(out, 'engine/packed-files.js'),
    `export const module =\n  '${texts[0]}';\nexport const weights =\n  '${texts[1]}';\n`,
  );
  for (const name of PLAIN) await cp(path.join(npm, name), path.join(out, name));
  await copyGlued('reading.js', out, {
    '#engine': `./engine/${GLUE}`,
    '#statements': './statements.js',
  });
  await esbuild.build({
    entryPoints: [path.join(root, 'extension/compare/statements.js')],
    bundle: true,
    format: 'esm',
    outfile: path.join(out, 'statements.js'),
  });
  await copyGlued('inline.js', out, { '#packed-files': './engine/packed-files.js' });
  for (const name of ['comparison.d.ts', 'page.d.ts', 'report.d.ts']) {
    await cp(path.join(root, 'extension/shared', name), path.join(out, name));
  }
  for (const name of ['LICENSE-APACHE', 'LICENSE-MIT']) {
    await cp(path.join(root, name), path.join(out, name));
  }
  const manifest = JSON.parse(await readFile(path.join(npm, 'package.json'), 'utf8'));
  await writeFile(
    path.join(out, 'package.json'),
    `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
  );
}

/**
 * Fits the engine's script into the package. It makes a decoder as soon as it is imported: where the
 * platform has none, that must not keep the rest of the package from being imported. And it is always
 * told where the module is: what it would try itself, bundlers would follow even for `inline.js`.
 *
 * @param {string} file
 */
async function fitGlue(file) {
  const glue = await readFile(file, 'utf8');
  const fitted = glue.replace(`new URL('${MODULE}', import.meta.url)`, 'undefined');
  if (fitted === glue) throw new Error(`${file} no longer has its own address of the module.`);
  return `import { TextDecoder, TextEncoder } from '../platform.js';\n${fitted}`;
}

/**
 * Copies a script with the files that its aliases stand for in their place.
 *
 * @param {string} name
 * @param {string} out
 * @param {Record<string, string>} aliases
 */
async function copyGlued(name, out, aliases) {
  let script = await readFile(path.join(npm, name), 'utf8');
  for (const [alias, file] of Object.entries(aliases)) {
    const glued = script.replace(`'${alias}'`, `'${file}'`);
    if (glued === script) throw new Error(`npm/${name} does not import ${alias}.`);
    script = glued;
  }
  await writeFile(path.join(out, name), script);
}

/** @param {string} file */
async function pack(file) {
  return (await readFile(file)).toString('base64');
}
