/** How long anything may take that a browser does by itself, on a machine that is busy. */
export const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;

/**
 * Reads something again and again until it is as a check wants it: for what follows from something
 * else by a moment, and nobody says when.
 *
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {(read: T) => void} check Throws while it is not so.
 * @returns {Promise<T>} What was read in the end.
 */
export async function eventually(read, check) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await read();
    try {
      check(found);
      return found;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
