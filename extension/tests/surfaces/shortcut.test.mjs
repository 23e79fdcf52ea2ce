import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeShortcut } from '../../options/shortcut.js';

/** What is pressed, and what the command gets. */
const PRESSED = /** @type {[string, string | null | undefined, boolean?][]} */ ([
  ['Alt Shift KeyJ', 'Alt+Shift+J'],
  ['Ctrl Digit1', 'Ctrl+1'],
  ['Ctrl Alt ArrowUp', 'Ctrl+Alt+Up'],
  ['F7', 'F7'],
  ['Shift F7', 'Shift+F7'],
  ['Ctrl Period', 'Ctrl+Period'],
  ['Ctrl KeyA', 'MacCtrl+A', true],
  ['Meta Shift KeyA', 'Command+Shift+A', true],
  ['KeyJ', null],
  ['Shift KeyJ', null],
  ['Ctrl Alt Shift KeyJ', null],
  ['Alt Semicolon', null],
  ['Alt ShiftLeft', undefined],
]);

describe('pressed keys', () => {
  for (const [pressed, shortcut, isMac = false] of PRESSED) {
    it(`${pressed} are ${shortcut === null ? 'for no command' : shortcut}`, () => {
      const parts = pressed.split(' ');
      const event = {
        code: String(parts.at(-1)),
        altKey: parts.includes('Alt'),
        ctrlKey: parts.includes('Ctrl'),
        metaKey: parts.includes('Meta'),
        shiftKey: parts.includes('Shift'),
      };
      assert.equal(writeShortcut(event, isMac), shortcut);
    });
  }
});
