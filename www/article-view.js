import { find, make } from '../extension/shared/element.js';

/** @typedef {import('../extension/shared/story.js').StoryBlock} StoryBlock */

/**
 * A text to read: its blocks, and where it comes from.
 *
 * @typedef {object} Story
 * @property {StoryBlock[]} blocks
 * @property {string} origin In words.
 */

/**
 * Shows a story in the page, its text as text.
 *
 * @param {Story} story
 */
export function showStory({ blocks, origin }) {
  find('origin').textContent = origin;
  find('story').replaceChildren(...blocks.map(({ tag, text }) => make(tag, {}, text)));
}
