/**
 * The world of the extension's content scripts in a page of Chromium, where they can be asked
 * without any page of the extension being open.
 */
export class ContentWorld {
  #client;
  /** @type {number | null} */
  #context = null;
  #origin;

  /**
   * @param {import('puppeteer-core').CDPSession} client
   * @param {string} origin
   */
  constructor(client, origin) {
    this.#client = client;
    this.#origin = origin;
  }

  /**
   * @param {import('./browsers.mjs').Session} session
   * @param {import('puppeteer-core').Page} page
   * @returns {Promise<ContentWorld>}
   */
  static async open(session, page) {
    const client = await page.createCDPSession();
    const world = new ContentWorld(client, String(session.origin));
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === world.#origin) world.#context = context.id;
    });
    client.on('Runtime.executionContextsCleared', () => {
      world.#context = null;
    });
    await client.send('Runtime.enable');
    return world;
  }

  /** Whether the scripts have come to the page. */
  get isThere() {
    return this.#context !== null;
  }

  /**
   * Runs a function there. It stands alone: what it needs comes as its arguments, as JSON.
   *
   * @template {unknown[]} Arguments
   * @template Result
   * @param {(...given: Arguments) => Result | Promise<Result>} run
   * @param {Arguments} given
   * @returns {Promise<Result>}
   */
  async evaluate(run, ...given) {
    const { result, exceptionDetails } = await this.#client.send('Runtime.evaluate', {
      expression: `(${run})(...${JSON.stringify(given)})`,
      ...(this.#context === null ? {} : { contextId: this.#context }),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }
}
