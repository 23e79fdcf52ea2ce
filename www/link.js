/** Longer texts get no link, in characters. */
export const MAX_LINKED = 60_000;
/** The name under which a packed text stands in the fragment. */
const PACKED = 'read';
/** The name of a text that is not packed, which other programs can write. */
const PLAIN = 'text';
const SAMPLE = 'sample';

/**
 * What a page's address asks for in its fragment, which browsers send to no server.
 *
 * @typedef {{ sample: string } | { text: string } | 'damaged' | null} Wish
 */

/**
 * Makes the fragment by which this page opens a text.
 *
 * @param {string} text
 * @returns {Promise<string>} Begins with `#`.
 */
export async function linkText(text) {
  const bytes = new TextEncoder().encode(text);
  return `#${PACKED}=${toBase64Url(await pass(bytes, new CompressionStream('deflate-raw')))}`;
}

/**
 * @param {string} id
 * @returns {string} Begins with `#`.
 */
export function linkSample(id) {
  return `#${SAMPLE}=${id}`;
}

/**
 * Reads a fragment: `#sample=NAME`, `#text=TEXT` (percent-encoded), or what `linkText` made.
 *
 * @param {string} fragment
 * @returns {Promise<Wish>}
 */
export async function readLink(fragment) {
  const [, name, value] = /^#(\w+)=(.+)$/s.exec(fragment) ?? [];
  try {
    if (name === SAMPLE && value) return { sample: decodeURIComponent(value) };
    if (name === PLAIN && value) return { text: decodeURIComponent(value) };
    if (name === PACKED && value) return { text: await unpack(value) };
  } catch {
    return 'damaged';
  }
  return null;
}

/** @param {string} value */
async function unpack(value) {
  const packed = Uint8Array.from(
    atob(value.replaceAll('-', '+').replaceAll('_', '/')),
    (character) => character.charCodeAt(0),
  );
  // A few bytes may unpack to gigabytes: four bytes hold any character.
  const bytes = await pass(packed, new DecompressionStream('deflate-raw'), 4 * MAX_LINKED);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>} through
 * @param {number} [limit] More bytes than that are an error.
 */
async function pass(bytes, through, limit = Number.POSITIVE_INFINITY) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > limit) throw new RangeError('The text is too long.');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
