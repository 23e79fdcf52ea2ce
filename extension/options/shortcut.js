/** What Firefox calls keys that have no name of one character. @type {Record<string, string>} */
const NAMES = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
/** Keys that keep their name. */
const NAMED = /^(?:F(?:[1-9]|1[0-2])|Home|End|PageUp|PageDown|Space|Insert|Delete|Comma|Period)$/;
const PLAIN = /^(?:Key([A-Z])|Digit(\d))$/;
const MODIFIER = /^(?:Alt|AltGraph|Control|Meta|Shift|OS)/;
const FUNCTION_KEY = /^F\d/;

/**
 * Writes pressed keys as extensions' commands have them
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands).
 *
 * @param {Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>} event
 * @param {boolean} isMac Whether the control key has another name there.
 * @returns {string | null | undefined} Such as `Alt+Shift+J`; null for keys that no command can have, and
 *   undefined as long as there are only modifiers.
 */
export function writeShortcut({ altKey, code, ctrlKey, metaKey, shiftKey }, isMac) {
  if (MODIFIER.test(code)) return undefined;
  const [, letter, digit] = PLAIN.exec(code) ?? [];
  const key = letter ?? digit ?? NAMES[code] ?? (NAMED.test(code) ? code : null);
  if (key === null) return null;
  const modifiers = [
    ...(ctrlKey ? [isMac ? 'MacCtrl' : 'Ctrl'] : []),
    ...(metaKey && isMac ? ['Command'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ];
  const [main] = modifiers;
  const isEnough = FUNCTION_KEY.test(key) || (main !== undefined && main !== 'Shift');
  return isEnough && modifiers.length <= 2 ? [...modifiers, key].join('+') : null;
}
