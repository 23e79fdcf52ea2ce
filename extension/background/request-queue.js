/**
 * A request that waits for the engine.
 *
 * @typedef {object} Waiting
 * @property {number} tab The tab that asks.
 * @property {string | null} place What can hold only one page at a time, as a tab's frame does:
 *   where a page asks, whatever was asked from there before is out of date. Null for no such place.
 * @property {number} size How much work it is, in any unit that is the same for all.
 */

/**
 * Requests in the order in which it is fair to answer them, which is that of fair queuing (Demers,
 * Keshav and Shenker 1989): as if every tab were given an equal share of the engine, whichever
 * request would be done first comes first. So a short text need not wait for a long one, a tab that
 * asks much delays no other, and no request waits for ever.
 *
 * @template {Waiting} Request
 */
export class RequestQueue {
  /** @type {{ request: Request, end: number }[]} `end` is when it would be done, in work. */
  #waiting = [];
  /** How far the work that was taken has come. */
  #now = 0;
  /** @type {Map<number, number>} When all that a tab has asked for would be done. */
  #ends = new Map();

  get isEmpty() {
    return this.#waiting.length === 0;
  }

  /**
   * @param {Request} request
   * @returns {Request[]} Those in whose place it waits.
   */
  add(request) {
    const { tab, place, size } = request;
    const replaced = this.drop((other) => place !== null && other.place === place);
    const end = Math.max(this.#now, this.#ends.get(tab) ?? 0) + size;
    this.#ends.set(tab, end);
    this.#waiting.push({ request, end });
    return replaced;
  }

  /** @returns {Request | null} The next one; null when none waits. */
  take() {
    const [first, ...rest] = this.#waiting;
    if (!first) return null;
    const next = rest.reduce((best, other) => (other.end < best.end ? other : best), first);
    this.#waiting = this.#waiting.filter((other) => other !== next);
    this.#now = next.end;
    // Those who have had their share, or asked for nothing since, begin anew.
    for (const [tab, end] of this.#ends) if (end <= this.#now) this.#ends.delete(tab);
    return next.request;
  }

  /**
   * @param {(request: Request) => boolean} isGone
   * @returns {Request[]} Those that wait no longer.
   */
  drop(isGone) {
    const gone = this.#waiting.map(({ request }) => request).filter(isGone);
    if (gone.length > 0) {
      this.#waiting = this.#waiting.filter(({ request }) => !gone.includes(request));
      for (const { tab } of gone) this.#forget(tab);
    }
    return gone;
  }

  /**
   * What a tab no longer asks for is not held against it.
   *
   * @param {number} tab
   */
  #forget(tab) {
    const ends = this.#waiting.filter(({ request }) => request.tab === tab).map(({ end }) => end);
    this.#ends.set(tab, Math.max(this.#now, ...ends));
  }
}
