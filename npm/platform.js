// What the engine's module asks of the platform as soon as it is imported. Where it is missing, as in
// some test environments, everything else of the package works all the same, and what needs the
// engine says what is missing.

/** What the engine cannot do without. */
const NEEDED = ['TextDecoder', 'TextEncoder', 'WebAssembly'];

const platform = /** @type {Record<string, any>} */ (globalThis);

/** Stands where there is none: it can be made, and is never asked for more. */
class Missing {
  decode() {
    return '';
  }

  encodeInto() {
    return { read: 0, written: 0 };
  }
}

/** @type {typeof globalThis.TextDecoder} */
export const TextDecoder = platform.TextDecoder ?? Missing;
/** @type {typeof globalThis.TextEncoder} */
export const TextEncoder = platform.TextEncoder ?? Missing;

/**
 * Throws where something is missing that nothing can stand in for.
 *
 * @throws {Error} What is missing, and what to do.
 */
export function checkPlatform() {
  const missing = NEEDED.filter((name) => platform[name] === undefined);
  if (TextDecoder === /** @type {unknown} */ (Missing) && missing.length === 0) {
    throw new Error('sourcelight: TextDecoder must be there before the package is imported.');
  }
  if (missing.length === 0) return;
  throw new Error(
    `sourcelight: this environment has no ${missing.join(', ')}. In Jest with jsdom, test what reads ` +
      'texts with `@jest-environment node`, or take the environment jest-fixed-jsdom.',
  );
}
