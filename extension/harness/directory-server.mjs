import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startServer } from './page-server.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves the files of a directory.
 *
 * @param {string} directory
 * @returns {Promise<import('./page-server.mjs').PageServer>}
 */
export function serveDirectory(directory) {
  const root = path.resolve(directory);
  return startServer(async (at) => {
    const file = path.join(root, at.endsWith('/') ? `${at}index.html` : at);
    if (!file.startsWith(root + path.sep)) return undefined;
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    try {
      return { body: await readFile(file), headers: { 'Content-Type': type } };
    } catch {
      return undefined;
    }
  });
}
