import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const npm = path.join(root, 'npm');

/** What of the engine is in the package. */
const ENGINE = ['sourcelight.js', 'sourcelight_bg.wasm', 'weights.bin'];

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
  for (const name of ENGINE) await cp(path.join(engine, name), path.join(out, 'engine', name));
  for (const name of ['README.md', 'index.d.ts', 'index.js', 'node.js']) {
    await cp(path.join(npm, name), path.join(out, name));
  }
  for (const name of ['page.d.ts', 'report.d.ts']) {
    await cp(path.join(root, 'extension/shared', name), path.join(out, name));
  }
  for (const name of ['LICENSE-APACHE', 'LICENSE-MIT']) {
    await cp(path.join(root, name), path.join(out, name));
  }
  const reading = await readFile(path.join(npm, 'reading.js'), 'utf8');
  const glued = reading.replace("'#engine'", "'./engine/sourcelight.js'");
  if (glued === reading) throw new Error('npm/reading.js does not import the engine.');
  await writeFile(path.join(out, 'reading.js'), glued);
  const manifest = JSON.parse(await readFile(path.join(npm, 'package.json'), 'utf8'));
  await writeFile(
    path.join(out, 'package.json'),
    `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
  );
}
