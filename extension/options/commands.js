import { find, make } from '../shared/element.js';
import { message } from '../shared/localize.js';

/** Shows the keys that the browser has given the extension's commands. */
export async function showCommands() {
  const commands = await chrome.commands.getAll();
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
