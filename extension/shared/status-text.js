import { tellClaims, tellUnnamed } from './account-text.js';
import { message } from './localize.js';

/** @typedef {import('./protocol.d.ts').PageState} PageState */
/** @typedef {import('./protocol.d.ts').Summary} Summary */

/**
 * What the popup says of a page: the line, what qualifies it, and whether trying again may help.
 *
 * @typedef {object} StatusText
 * @property {string} line
 * @property {string[]} notes
 * @property {boolean} canRetry
 */

/** @type {Record<import('./protocol.d.ts').EngineErrorCode, string>} */
const ERRORS = {
  engine_load: 'errorLoad',
  engine_failed: 'errorFailed',
  engine_unreachable: 'errorUnreachable',
  engine_silent: 'errorSilent',
};

/**
 * @param {PageState | null} state Null for a page that no extension may read.
 * @returns {StatusText}
 */
export function describeState(state) {
  if (state === null) return plain('stateUnreadable');
  switch (state.phase) {
    case 'off':
      return plain('stateOff');
    case 'reading':
      return plain('stateLoading');
    case 'failed':
      return { ...plain(ERRORS[state.error]), canRetry: true };
    case 'interfered':
      return { ...describeSummary(state.summary), notes: [message('stateInterfered')] };
    case 'ready':
      return describeSummary(state.summary);
  }
}

/**
 * @param {Summary} summary
 * @returns {StatusText}
 */
function describeSummary(summary) {
  const notes = summary.truncated ? [message('noteTruncated')] : [];
  switch (summary.status) {
    case 'not_an_article':
      return { ...plain('stateNotArticle'), notes };
    case 'no_text':
      return { ...plain('stateNoText'), notes };
    case 'unsupported_language':
      return { ...plain('stateLanguage'), notes };
    case 'no_attributions':
      return { ...plain(summary.hidden > 0 ? 'stateAllHidden' : 'stateNothing'), notes };
    case 'ok':
      return {
        line: tellClaims(summary),
        notes: [...tellUnnamed(summary), ...notes],
        canRetry: false,
      };
  }
}

/**
 * @param {string} key
 * @returns {StatusText}
 */
function plain(key) {
  return { line: message(key), notes: [], canRetry: false };
}
