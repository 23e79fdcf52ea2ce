import { linkToClaim } from '../../export/text-fragment.js';
import { judgeName } from '../../shared/inferred-name.js';
import { nameKind } from '../../shared/kind-words.js';
import { message } from '../../shared/localize.js';
import { callSource } from '../../shared/source-name.js';
import { execCommand, listen } from '../nodes.js';

/** @typedef {import('../../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../../shared/protocol.d.ts').Article} Article */

/** What begins a text that the article itself has in quotation marks. */
const QUOTED = /^["'“‘«„]/;

/**
 * Writes a claim so that it can be quoted elsewhere: its words, whose they are, and the link that opens
 * the page there.
 *
 * @param {Article} article
 * @param {Claim} claim
 * @returns {string}
 */
export function writeClaim(article, claim) {
  const words = claim.content || claim.cue || claim.sourceText;
  const quoted = QUOTED.test(words) ? words : `“${words}”`;
  return `${quoted} — ${nameWho(claim)}\n${linkToClaim(article, claim)}`;
}

/** @param {Claim} claim */
function nameWho(claim) {
  const { kind, name } = claim;
  if (name === null) return nameKind(kind);
  const called = callSource({ name, kind });
  return judgeName(claim) === 'probable' ? message('nameProbable', called) : called;
}

/**
 * Copies a text.
 *
 * @param {string} text
 * @returns {Promise<boolean>} Whether it was done.
 */
export async function copyText(text) {
  try {
    // There is none on pages that are not encrypted.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/**
 * Copies a text by the event of the old command, which works on every page. A page that listens to that
 * event hears of it, but not of the text.
 *
 * @param {string} text
 * @returns {boolean}
 */
function copyByEvent(text) {
  let isDone = false;
  const controller = new AbortController();
  const { signal } = controller;
  /** @param {ClipboardEvent} event */
  const give = (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isDone = event.clipboardData !== null;
  };
  listen(window, 'copy', give, { signal, capture: true });
  execCommand(document, 'copy');
  controller.abort();
  return isDone;
}
