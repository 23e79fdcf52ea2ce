// Bundles a page as the bundler's own documentation has it: node bundle.mjs BUNDLER PAGE OUT

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [bundler, page, out] = process.argv.slice(2);
const entry = path.resolve(`pages/${page}.js`);
const html = path.resolve(`pages/${page}.html`);
/** What the loader `file` is named for where a page imports the engine's files. */
const LOADERS = { '.wasm': 'file', '.bin': 'file' };

/** Bundlers of whole pages write their own; for the others this is one. */
const writePage = (attributes) =>
  writeFileSync(
    path.join(out, `${page}.html`),
    `<!doctype html><meta charset="utf-8"><title>Who says what</title><body><script ${attributes} src="main.js"></script>`,
  );

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
/** The program itself: the packages' own scripts, which would find it, are not run. */
const findBun = () => {
  const [platform] = readdirSync('node_modules/@oven');
  return path.resolve('node_modules/@oven', platform, 'bin/bun');
};

const BUNDLERS = {
  async esbuild() {
    const { build } = await import('esbuild');
    const entryPoints = { main: entry };
    await build({ entryPoints, bundle: true, format: 'esm', loader: LOADERS, outdir: out });
    writePage('type="module"');
  },
  async rollup() {
    const { rollup } = await import('rollup');
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const bundle = await rollup({ input: { main: entry }, plugins: [nodeResolve()] });
    await bundle.write({ dir: out, format: 'es' });
    writePage('type="module"');
  },
  async bun() {
    const loaders = Object.entries(LOADERS).map(([end, loader]) => `--loader=${end}:${loader}`);
    const options = ['--target=browser', `--outdir=${out}`, '--entry-naming=main.js', ...loaders];
    run(findBun(), 'build', entry, ...options);
    writePage('type="module"');
  },
  async vite() {
    const { build } = await import('vite');
    const rollupOptions = { input: html };
    await build({
      root: 'pages',
      base: './',
      logLevel: 'warn',
      build: { outDir: out, rollupOptions },
    });
  },
  async webpack() {
    const { default: webpack } = await import('webpack');
    const output = { path: path.resolve(out), filename: 'main.js' };
    await new Promise((resolve, reject) => {
      webpack({ mode: 'production', entry, output, performance: false }, (error, stats) => {
        if (error || stats.hasErrors()) reject(error ?? stats.toString());
        else resolve(stats);
      });
    });
    writePage('defer');
  },
  async parcel() {
    const options = ['--dist-dir', out, '--public-url', './', '--no-cache', '--no-source-maps'];
    run(process.execPath, 'node_modules/parcel/lib/bin.js', 'build', html, ...options);
  },
};

mkdirSync(out, { recursive: true });
await BUNDLERS[bundler]();
