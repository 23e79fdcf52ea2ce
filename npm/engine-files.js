// Getting the engine's two files, and saying what to do where they cannot be had.

/** How much of an address, or of what the platform says, goes into a message, in UTF-16 units. */
const LONGEST = 120;
/** What to do where a file is not where the package left it. */
const ADVICE =
  "Bundlers such as esbuild, Rollup and Bun's do not take the engine's files along: import " +
  "'sourcelight/inline' instead, or give load() their addresses or bytes. Where Vite 7 serves a site, name " +
  '\'sourcelight\' in `optimizeDeps.exclude` (see "With a bundler" in the README of sourcelight).';

/**
 * Whether this is bytes. Test environments and frames have classes of their own, of which
 * `instanceof` knows nothing.
 *
 * @param {unknown} value
 * @returns {value is BufferSource}
 */
export function isBytes(value) {
  return ArrayBuffer.isView(value) || /^\[object (?:Shared)?ArrayBuffer\]$/.test(tagOf(value));
}

/**
 * @param {unknown} value
 * @returns {value is WebAssembly.Module}
 */
export function isModule(value) {
  return tagOf(value) === '[object WebAssembly.Module]';
}

/**
 * @param {BufferSource} source
 * @returns {Uint8Array}
 */
export function bytesOf(source) {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/**
 * Fetches one of the engine's files.
 *
 * @param {unknown} address
 * @param {string} name What to call the file.
 * @returns {Promise<Response>} A good answer.
 * @throws {Error} What went wrong, and what to do.
 */
export async function fetchFile(address, name) {
  const url = readAddress(address, name);
  if (typeof fetch !== 'function') {
    throw new Error(
      `sourcelight: this environment has no fetch, by which ${name} would be had. Give load() the ` +
        "bytes of both files, or import 'sourcelight/inline', which holds them.",
    );
  }
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw notThere(name, url, say(cause), cause);
  }
  if (!response?.ok) throw notThere(name, url, `the answer was ${response?.status}`);
  return response;
}

/**
 * Says that one of the engine's files could not be had.
 *
 * @param {string} name
 * @param {string | URL | null} address Null where there is none, or the reason has it.
 * @param {string} reason
 * @param {unknown} [cause]
 */
export function notThere(name, address, reason, cause) {
  const whole = String(address ?? '');
  const from = clip(whole);
  // What the platform threw may hold the address, which may be a whole file.
  const options = cause === undefined || from !== whole ? undefined : { cause };
  const place = address === null ? '' : ` at ${from}`;
  return new Error(`sourcelight: ${name} is not there${place}: ${reason}. ${ADVICE}`, options);
}

/**
 * What an exception says of itself.
 *
 * @param {unknown} cause
 */
export function say(cause) {
  const { message } = /** @type {{ message?: unknown }} */ (cause ?? {});
  return clip(String(message ?? cause)).replace(/\.$/, '');
}

/**
 * @param {unknown} address
 * @param {string} name
 * @returns {string}
 */
function readAddress(address, name) {
  if (typeof address === 'string') return address;
  const { href } = /** @type {{ href?: unknown }} */ (address ?? {});
  if (typeof href === 'string') return href;
  throw new TypeError(
    `sourcelight: ${name} is to be given as an address or as bytes, not as ${tagOf(address)}.`,
  );
}

/** @param {string} text */
function clip(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** @param {unknown} value */
function tagOf(value) {
  return Object.prototype.toString.call(value);
}
