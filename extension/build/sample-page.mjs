import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutStory } from '../shared/story.js';

const STORY = fileURLToPath(new URL('../../www/samples/ferry.txt', import.meta.url));
const PAGE = fileURLToPath(new URL('../sample/sample.html', import.meta.url));
/** The tags of the demo page's blocks, one level up: there the page has a heading of its own. */
const TAGS = { h2: 'h1', h3: 'h2', p: 'p' };

/**
 * Writes the page with a sample article on which readers can try the extension.
 *
 * @param {string} out The extension's directory.
 */
export async function writeSamplePage(out) {
  const blocks = cutStory(await readFile(STORY, 'utf8'));
  const story = blocks.map(({ tag, text }) => `<${TAGS[tag]}>${escapeHtml(text)}</${TAGS[tag]}>`);
  const page = (await readFile(PAGE, 'utf8'))
    .replace('{title}', () => escapeHtml(blocks[0]?.text ?? ''))
    .replace('<!-- story -->', () => story.join('\n        '));
  await writeFile(path.join(out, 'sample/sample.html'), page);
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
