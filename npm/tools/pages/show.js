const TEXT = '“It rained,” said Ada Byron. An official said that it did not.';

/**
 * Reads a text, and shows in the page, or on the console where there is none, what came of it.
 *
 * @param {typeof import('sourcelight').analyze} analyze
 * @param {typeof import('sourcelight').pageOf} pageOf
 * @param {typeof import('sourcelight').readSpans} readSpans
 */
export function show(analyze, pageOf, readSpans) {
  const page = pageOf(TEXT);
  analyze(page)
    .then(
      ({ attributions }) =>
        attributions.map(({ kind, source }) => `${kind} ${readSpans(page, source)}`).join(', '),
      (error) => error.message,
    )
    .then((said) => {
      if (globalThis.document === undefined) console.log(said);
      else document.body.dataset.said = said;
    });
}
