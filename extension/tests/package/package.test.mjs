import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import esbuild from 'esbuild';
import { BROWSERS, DIST } from '../stage/stage.mjs';

/** An address in a text, up to where it cannot go on. */
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>)\]}\\]*/gi;
/** The only addresses there may be: namespaces of standards, patterns of sites, a page of the browser's. */
const ALLOWED = [
  /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml|ns\/anno\.jsonld)$/,
  /^https?:\/\/\*\/\*$/,
  // Where Chromium lets readers change an extension's keys.
  /^chrome:\/\/extensions\/shortcuts$/,
  // A site's pattern, made with its host.
  /^https?:\/\/\$\{host\d?$/,
];
/** How a script could run what came from elsewhere, or send something there. */
const FORBIDDEN = [
  /\beval\b/,
  /\bnew\s+Function\b/,
  /[^.\w`]Function\(/,
  /\bset(?:Timeout|Interval)\(\s*["'`]/,
  /\bimportScripts\b/,
  // Its own glue of the engine is loaded when it is wanted.
  /\bimport\((?!"\.\.\/engine\/sourcelight\.js"\))/,
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write\b/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
];
/** The engine's module fetches its own two files; all else only what is in the package. */
const FETCHES = /\bfetch\((?!chrome\.runtime\.getURL\()/;
const MAY_FETCH = ['engine/sourcelight.js'];
/** Files of text; the others are packed or compiled. */
const TEXT = /\.(?:css|html|js|json|svg)$/;

for (const browser of BROWSERS) {
  describe(`the package, ${browser}`, () => {
    const root = path.join(DIST, browser);
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    const read = (/** @type {string} */ file) => readFileSync(path.join(root, file));

    it('holds no address but those of standards', () => {
      const found = files.flatMap((file) => {
        const text = read(file).toString(TEXT.test(file) ? 'utf8' : 'latin1');
        // By chance packed bytes may look like an address of no known sort.
        const addresses = TEXT.test(file)
          ? text.matchAll(ADDRESS)
          : text.matchAll(/\b(?:https?|wss?|ftp):\/\/[\x21-\x7e]*/g);
        return [...addresses]
          .map(([address]) => `${file}: ${address}`)
          .filter((line) => !ALLOWED.some((allowed) => allowed.test(line.replace(/^.*?: /, ''))));
      });
      assert.deepEqual(found, []);
    });

    it('runs nothing but its own scripts, and sends nothing', () => {
      const scripts = files.filter((file) => file.endsWith('.js'));
      assert(scripts.length > 5);
      const found = scripts.flatMap((file) => {
        const code = withoutComments(read(file).toString('utf8'));
        const forbidden = MAY_FETCH.includes(file) ? FORBIDDEN : [...FORBIDDEN, FETCHES];
        return forbidden.filter((way) => way.test(code)).map((way) => `${file}: ${way}`);
      });
      assert.deepEqual(found, []);
    });

    it('opens the panel without the engine, which but a comparison needs', () => {
      const script = read('panel/panel.js').toString('utf8');
      assert(!/^import\b/m.test(script), 'The panel loads a script before it is wanted.');
      assert(script.includes('import("../engine/sourcelight.js")'));
    });

    it('has pages whose scripts and styles are files of its own', () => {
      for (const file of files.filter((name) => name.endsWith('.html'))) {
        const html = read(file).toString('utf8');
        assert(!/<script(?![^>]*\bsrc=)/.test(html), `${file} has a script within.`);
        assert(!/\son\w+=/.test(html), `${file} has a script in an attribute.`);
        for (const [, address] of html.matchAll(/\b(?:src|href|action)="([^"]*)"/g)) {
          const own = path.join(path.dirname(file), String(address).replace(/[?#].*/, ''));
          assert(files.includes(own) || String(address).startsWith('#'), `${file}: ${address}`);
        }
      }
    });

    it('lets its pages load nothing from elsewhere', () => {
      const { content_security_policy } = JSON.parse(read('manifest.json').toString('utf8'));
      const policy = String(content_security_policy.extension_pages);
      const sources = policy.split(/[;\s]+/).filter((word) => !/^[\w-]+$/.test(word));
      const known = ["'none'", "'self'", "'wasm-unsafe-eval'"];
      assert.deepEqual(
        sources.filter((source) => !known.includes(source)),
        [],
      );
      assert(policy.startsWith("default-src 'none'"));
    });

    it('asks for exactly what PRIVACY.md lists', () => {
      const { permissions, host_permissions } = JSON.parse(read('manifest.json').toString('utf8'));
      assert.deepEqual([...permissions].sort(), listedPermissions(browser).sort());
      assert.equal(host_permissions, undefined);
    });
  });
}

/**
 * The permissions in the table of PRIVACY.md; some are one browser's alone.
 *
 * @param {string} browser
 * @returns {string[]}
 */
function listedPermissions(browser) {
  const text = readFileSync(new URL('../../../PRIVACY.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)`(?: \((\w+)\))? \|/gm)];
  return rows
    .filter(([, , only]) => only === undefined || only.toLowerCase() === browser)
    .map(([, permission]) => String(permission));
}

/**
 * A script as the browser sees it.
 *
 * @param {string} code
 */
function withoutComments(code) {
  return esbuild.transformSync(code, { minifyWhitespace: true, legalComments: 'none' }).code;
}
