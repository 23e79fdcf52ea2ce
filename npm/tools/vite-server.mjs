// Serves the pages as Vite does while a site is written, until its input ends:
// node vite-server.mjs PACKAGE CACHE [EXCLUDED]. PACKAGE is the version's package, CACHE is where it keeps what it
// bundled, EXCLUDED is not bundled beforehand. As soon as it answers, it prints at which address.

const [vite, cacheDir, ...exclude] = process.argv.slice(2);
const { createServer } = await import(vite);
const server = await createServer({
  root: 'pages',
  cacheDir,
  logLevel: 'warn',
  optimizeDeps: { exclude },
  server: { host: '127.0.0.1' },
});
await server.listen();
console.log(`http://127.0.0.1:${server.httpServer.address().port}`);
process.stdin.on('end', () => server.close()).resume();
