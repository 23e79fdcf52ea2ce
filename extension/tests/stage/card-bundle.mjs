import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { LOADERS } from '../../build/bundle.mjs';

const CARD = fileURLToPath(new URL('../../content/card', import.meta.url));

/**
 * Joins what makes cards and their style into a script that a page can run, in `globalThis.card`.
 *
 * @returns {Promise<string>}
 */
export async function bundleCard() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export * from './card-view.js'; export * from './card-style.js';`,
      resolveDir: CARD,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'globalThis.card',
    loader: LOADERS,
  });
  return String(outputFiles[0]?.text);
}
