import shared from '../extension/_locales/en/messages.json' with { type: 'json' };
import { takeMessagesFrom } from '../extension/shared/localize.js';
import own from './messages.json' with { type: 'json' };

/** @type {Record<string, { message: string }>} */
const WORDS = { ...shared, ...own };

/** Has the modules of the extension take their words from here: a web page has no `chrome.i18n`. */
export function provideWords() {
  takeMessagesFrom((key, parts) =>
    (WORDS[key]?.message ?? '').replace(/\$(\d)/g, (_, number) => parts[Number(number) - 1] ?? ''),
  );
}
