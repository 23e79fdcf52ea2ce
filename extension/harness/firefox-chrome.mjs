/**
 * Evaluates an expression where Firefox itself runs, with all its powers.
 *
 * @param {import('./browsers.mjs').Session} session A session of Firefox.
 * @param {string} expression
 * @returns {Promise<unknown>}
 */
export async function evaluateInFirefox({ browser }, expression) {
  const { connection } = /** @type {any} */ (browser);
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
  });
  if (answer.result.type !== 'success') throw new Error(JSON.stringify(answer.result));
  return answer.result.result.value;
}
