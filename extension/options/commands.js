import { find, make } from '../shared/element.js';
import { message } from '../shared/localize.js';

/** Browsers sort the commands by their name; readers want those first that they use most. */
const ORDER = [
  'next-claim',
  'previous-claim',
  'next-unnamed',
  'open-panel',
  'toggle',
  'read-selection',
];

/** Shows the keys that the browser has given the extension's commands. */
export async function showCommands() {
  const commands = await chrome.commands.getAll();
  commands.sort((a, b) => ORDER.indexOf(a.name ?? '') - ORDER.indexOf(b.name ?? ''));
  const rows = commands.flatMap(({ description, shortcut }) =>
    description
      ? [
          make('dt', {}, make('kbd', {}, shortcut || message('keyboardNoKey'))),
          make('dd', {}, description),
        ]
      : [],
  );
  find('commands').replaceChildren(...rows);
  find('keyboard').hidden = rows.length === 0;
}
