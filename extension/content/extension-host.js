import { watchHiddenClaims } from '../shared/hidden-claims.js';
import { announce, OrphanedError, request, SilentError } from '../shared/messages.js';
import { watchSettings } from '../shared/settings.js';
import { readAgain } from './read/again/rereading.js';
import { readPage } from './read/reader.js';
import { readSelection } from './read/selection.js';

/**
 * What a session needs of the extension that it runs in: the tab's page, the engine in the
 * background, and what the reader chose.
 *
 * @type {import('./host.d.ts').Host}
 */
export const extensionHost = {
  read: (extent, before) => {
    if (extent === 'selection') return readSelection(document);
    if (before) return readAgain(document, before.reading, before.changes, extent);
    return readPage(document, { extent });
  },
  analyze: (page) => request({ type: 'analyze', page }),
  watchSettings,
  watchHiddenClaims,
  announce,
  nameError: (error) => {
    if (error instanceof OrphanedError) return null;
    return error instanceof SilentError ? 'engine_silent' : 'engine_unreachable';
  },
};
