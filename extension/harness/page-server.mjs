import { createServer } from 'node:http';

/**
 * @typedef {object} ServedPage
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 */

/**
 * A server on the loopback interface.
 *
 * @typedef {object} PageServer
 * @property {string} origin
 * @property {() => Promise<void>} close
 */

/**
 * @param {(path: string) => ServedPage | undefined | Promise<ServedPage | undefined>} find
 *   What to serve at a path, decoded and with its leading slash.
 * @returns {Promise<PageServer>}
 */
export async function startServer(find) {
  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const page = await find(decodeURIComponent(pathname));
      const headers = { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers };
      response.writeHead(page ? 200 : 404, headers).end(page?.body);
    } catch {
      response.writeHead(400).end();
    }
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  );
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
