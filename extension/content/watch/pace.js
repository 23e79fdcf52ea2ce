/** How long a page must rest before it is read again, in milliseconds. */
const QUIET_MS = 250;
/** How long a page that does not rest waits at most, at first and after it went on and on. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A page that rested for so long is taken for a calm one again. */
const CALM_MS = 20_000;

/**
 * Says when a page that changes is to be read again: soon after it came to rest, and ever more
 * seldom while it does not, so that a page that never rests costs next to nothing.
 */
export class Pace {
  #wait = FIRST_WAIT_MS;
  /** When the first change since the last reading came; null when there was none. */
  #since = /** @type {number | null} */ (null);
  #lastRead = Number.NEGATIVE_INFINITY;

  /**
   * Counts in a change.
   *
   * @param {number} now In milliseconds.
   * @returns {number} After how many milliseconds to read, if no other change comes before.
   */
  change(now) {
    this.#since ??= now;
    if (now - this.#lastRead > CALM_MS) this.#wait = FIRST_WAIT_MS;
    // Never sooner after the last reading than the wait, and never later than the wait itself.
    const soonest = this.#lastRead + this.#wait / 2;
    const latest = Math.max(this.#since + this.#wait, soonest);
    const due = Math.min(Math.max(now + QUIET_MS, soonest), latest);
    return Math.max(0, due - now);
  }

  /**
   * Counts in that the page was read.
   *
   * @param {number} now In milliseconds.
   */
  read(now) {
    const isSoon = now - this.#lastRead < 3 * this.#wait;
    this.#wait = isSoon ? Math.min(2 * this.#wait, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
    this.#lastRead = now;
    this.#since = null;
  }

  /** Counts in that the page came to rest and was not worth reading. */
  pass() {
    this.#since = null;
  }

  /** Forgets how the page was until now: it shows something else. */
  reset() {
    this.#wait = FIRST_WAIT_MS;
    this.#since = null;
  }
}
