import { message } from './localize.js';

/**
 * Does what a reader wants that the browser has to store, and says so when it could not.
 *
 * @param {HTMLElement} place Where to say it.
 * @param {() => Promise<void>} work Called at once, so that it may ask for a permission.
 */
export async function saveOrTell(place, work) {
  try {
    await work();
  } catch {
    place.textContent = message('notSaved');
  }
}
