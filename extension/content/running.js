/**
 * What runs on a page, as the extension's scripts in it tell each other.
 *
 * @typedef {object} Running
 * @property {() => boolean} isAlive Whether the extension is still there that began it.
 * @property {() => void} stop
 * @property {import('./session.js').Session} session
 * @property {((claim: number) => void) | null} openCard Opens the card of a claim, by key; null
 *   before the script came that can do it.
 */

/** Where the isolated world keeps it: scripts may be injected more than once. */
const RUNNING = Symbol.for('sourcelight');

/** @type {Record<symbol, Running | undefined>} */
const world = /** @type {any} */ (globalThis);

export function findRunning() {
  return world[RUNNING];
}

/** @param {Running} running */
export function setRunning(running) {
  world[RUNNING] = running;
}
