// Lists who says what in a text file: node node.mjs FILE

import { readFile } from 'node:fs/promises';
import { analyze, pageOf, readSpans } from 'sourcelight';

const [file = 'story.txt'] = process.argv.slice(2);
const page = pageOf(await readFile(file, 'utf8'));
const report = await analyze(page);
for (const { kind, source, content } of report.attributions) {
  console.log(`${kind}: ${readSpans(page, source) || '-'}: ${readSpans(page, content)}`);
}
