import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** The reader and the ranges for a page that is nobody's: `window.read` and `window.locate`. */
export const READER = String(
  esbuild.buildSync({
    stdin: {
      contents: `
      import { readPage } from './reader.js';
      import { makeRanges } from './ranges.js';
      window.read = () => (window.reading = readPage(document));
      window.locate = (span) => makeRanges(window.reading, span);`,
      resolveDir: fileURLToPath(new URL('../content', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  }).outputFiles[0]?.text,
);
