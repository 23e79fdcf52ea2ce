import { analyze, pageOf, readSpans } from 'sourcelight';

/** What is found in the sample. */
export const SAMPLE = 'named_person Ada Byron, anonymous An official';

/** Reads the sample. */
export async function readSample() {
  const page = pageOf('“It rained,” said Ada Byron. An official said that it did not.');
  const { attributions } = await analyze(page);
  return attributions.map(({ kind, source }) => `${kind} ${readSpans(page, source)}`).join(', ');
}
