import { watchHiddenClaims } from '../shared/hidden-claims.js';
import { announce, OrphanedError, request, SilentError } from '../shared/messages.js';
import { watchSettings } from '../shared/settings.js';
import { readPage } from './reader.js';
import { readAgain } from './rereading.js';

/**
 * What a session needs of the extension that it runs in: the tab's page, the engine in the
 * background, and what the reader chose.
 *
 * @type {import('./session.js').Host}
 */
export const extensionHost = {
  read: (before) =>
    before ? readAgain(document, before.reading, before.changes) : readPage(document),
  analyze: (page) => request({ type: 'analyze', page }),
  watchSettings,
  watchHiddenClaims,
  announce,
  nameError: (error) => {
    if (error instanceof OrphanedError) return null;
    return error instanceof SilentError ? 'engine_silent' : 'engine_unreachable';
  },
};
