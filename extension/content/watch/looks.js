/** When it is looked, in milliseconds after it began and after the last look. */
const LOOKS_MS = [500, 1_500, 4_000, 10_000];

/**
 * Looks a few times at what no event and no observer tells of: text that a script shows where all of it was
 * hidden, and what happens in a shadow root that had nothing to read.
 */
export class Looks {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #look;

  /**
   * @param {AbortSignal} signal Ends it.
   * @param {() => boolean} look Says whether it is to be looked again.
   */
  constructor(signal, look) {
    this.#look = look;
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Begins anew. */
  begin() {
    this.stop();
    this.#lookLater(0);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {number} turn Index into the times at which it is looked. */
  #lookLater(turn) {
    const delay = LOOKS_MS[turn];
    if (delay === undefined) return;
    this.#timer = setTimeout(() => {
      if (this.#look()) this.#lookLater(turn + 1);
    }, delay);
  }
}
