import { find, make } from '../shared/element.js';
import { message } from '../shared/localize.js';
import { writeShortcut } from './shortcut.js';

/** Browsers sort the commands by their name; readers want those first that they use most. */
const ORDER = [
  'next-claim',
  'previous-claim',
  'next-unnamed',
  'open-panel',
  'toggle',
  'read-selection',
];
/** Where Chromium lets readers change the keys; it lets no extension change them. */
const BROWSERS_PAGE = 'chrome://extensions/shortcuts';

/**
 * What Firefox has beside what Chromium has.
 *
 * @typedef {object} ChangeableCommands
 * @property {(command: { name: string, shortcut: string }) => Promise<void>} [update]
 */

const { update } = /** @type {ChangeableCommands} */ (/** @type {unknown} */ (chrome.commands));

/** Shows the keys that the browser has given the extension's commands, and how to change them. */
export async function showCommands() {
  const commands = await listCommands();
  find('commands').replaceChildren(...commands.flatMap(makeRow));
  find('keyboard').hidden = commands.length === 0;
  find('keyboard-hint').hidden = !update;
  find('change-keys').hidden = update !== undefined;
  find('change-keys').onclick = () => chrome.tabs.create({ url: BROWSERS_PAGE });
}

async function listCommands() {
  const commands = await chrome.commands.getAll();
  commands.sort((a, b) => ORDER.indexOf(a.name ?? '') - ORDER.indexOf(b.name ?? ''));
  return commands.filter(({ description }) => description);
}

/** @param {chrome.commands.Command} command */
function makeRow({ name = '', description = '', shortcut }) {
  const key = shortcut || message('keyboardNoKey');
  const shown = update ? makeKeyButton(name, description, key) : make('kbd', {}, key);
  return [make('dt', {}, shown), make('dd', {}, description)];
}

/**
 * Makes the button by which a reader gives a command another key.
 *
 * @param {string} name
 * @param {string} description
 * @param {string} key
 */
function makeKeyButton(name, description, key) {
  const label = message('keyboardLabel', description, key);
  const button = make('button', { type: 'button', class: 'key', 'aria-label': label }, key);
  button.dataset.command = name;
  button.addEventListener('click', () => listen(button, name));
  return button;
}

/**
 * Takes the next keys that are pressed for a command.
 *
 * @param {HTMLButtonElement} button
 * @param {string} name
 */
function listen(button, name) {
  const controller = new AbortController();
  const { signal } = controller;
  button.textContent = message('keyboardPress');
  tell(message('keyboardPress'));
  const end = async (/** @type {string} */ words) => {
    controller.abort();
    tell(words);
    await showCommands();
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-command="${name}"]`))?.focus();
  };
  button.addEventListener(
    'keydown',
    (event) => {
      if (event.code === 'Tab') return;
      event.preventDefault();
      if (event.code === 'Escape') end('');
      else if (event.code === 'Backspace') give(name, '').then(end);
      else {
        const shortcut = writeShortcut(event, navigator.platform.startsWith('Mac'));
        if (shortcut === null) tell(message('keyboardUnfit'));
        else if (shortcut !== undefined) give(name, shortcut).then(end);
      }
    },
    { signal },
  );
  button.addEventListener(
    'blur',
    () => {
      if (signal.aborted) return;
      controller.abort();
      tell('');
      showCommands();
    },
    { signal },
  );
}

/**
 * Gives a command a key.
 *
 * @param {string} name
 * @param {string} shortcut Empty for none.
 * @returns {Promise<string>} What has happened, in words.
 */
async function give(name, shortcut) {
  const others = (await listCommands()).filter((other) => other.name !== name);
  const taken = others.find((other) => shortcut !== '' && other.shortcut === shortcut);
  if (taken) return message('keyboardTaken', shortcut, taken.description ?? '');
  try {
    await update?.({ name, shortcut });
    return message('keyboardChanged', shortcut || message('keyboardNoKey'));
  } catch {
    return message('keyboardUnfit');
  }
}

/** @param {string} words */
function tell(words) {
  find('keyboard-told').textContent = words;
}
