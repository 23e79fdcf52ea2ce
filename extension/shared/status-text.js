import { tellClaims, tellUnnamed } from './account-text.js';
import { tellCoverage, tellExtent } from './coverage-text.js';
import { message } from './localize.js';

/** @typedef {import('./protocol.d.ts').PageState} PageState */
/** @typedef {import('./protocol.d.ts').Summary} Summary */

/**
 * What a reader can have done about a page's state with a button.
 *
 * @typedef {object} Offer
 * @property {string} label
 * @property {import('./protocol.d.ts').Wish} wish
 */

/**
 * What the popup and the panel say of a page: the line, what qualifies it, and what they offer.
 *
 * @typedef {object} StatusText
 * @property {string} line
 * @property {import('./telling.js').Telling[]} notes
 * @property {Offer | null} offer
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
  if (state === null) return say('stateUnreadable', [message('unreadableHint')]);
  switch (state.phase) {
    case 'off':
      return say('stateOff');
    case 'reading':
      return say('stateLoading');
    case 'failed':
      return { ...say(ERRORS[state.error]), offer: { label: message('retry'), wish: 'page' } };
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
  const offer = offerMore(summary);
  const coverage = [...tellExtent(summary), ...tellCoverage(summary)];
  switch (summary.status) {
    case 'not_an_article':
      return { ...say('stateNotArticle'), offer };
    case 'no_text':
      return { ...describeNoText(summary), offer };
    case 'unsupported_language':
      return { ...say('stateLanguage', tellLanguageHint(summary)), offer };
    case 'no_attributions':
      return { ...say(nameNothing(summary), coverage), offer };
    case 'ok':
      if (summary.claims + summary.others === 0) {
        return { ...say(nameNothing(summary), coverage), offer };
      }
      return { line: tellClaims(summary), notes: [...tellUnnamed(summary), ...coverage], offer };
  }
}

/**
 * @param {Summary} summary
 * @returns {Offer | null}
 */
function offerMore({ status, extent, coverage }) {
  if (status === 'not_an_article' && extent === 'story') {
    return { label: message('readAllTheSame'), wish: 'page' };
  }
  if (extent === 'selection') return { label: message('readWholePage'), wish: 'page' };
  if (extent === 'prose' && coverage.isArticle) {
    return { label: message('readArticleOnly'), wish: 'page' };
  }
  return null;
}

/** @param {Summary} summary */
function describeNoText({ extent }) {
  return extent === 'selection'
    ? say('stateNoSelection', [message('noSelectionHint')])
    : say('stateNoText', [message('selectHint', message('menuReadSelection'))]);
}

/** @param {Summary} summary */
function tellLanguageHint({ extent }) {
  if (extent !== 'page' && extent !== 'prose') return [];
  return [message('languageHint', message('menuReadSelection'))];
}

/** @param {Summary} summary */
function nameNothing({ hidden, extent, coverage: { isArticle } }) {
  if (hidden > 0) return 'stateAllHidden';
  return isArticle || extent === 'story' ? 'stateNothing' : 'stateNothingInText';
}

/**
 * @param {string} key
 * @param {string[]} [notes]
 * @returns {StatusText}
 */
function say(key, notes = []) {
  return { line: message(key), notes, offer: null };
}
