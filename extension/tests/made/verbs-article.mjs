import { makeArticle } from './made-article.mjs';

/** @typedef {import('../../shared/report.d.ts').Verb} Verb */

/** @type {Record<string, Verb>} */
const VERBS = {
  said: { shown: 'said', lean: 'neutral' },
  claimed: { shown: 'claimed', lean: 'distancing' },
  revealed: { shown: 'revealed', lean: 'endorsing' },
};

/**
 * @param {string} source
 * @param {string} content
 * @param {string} cue
 */
function claim(source, content, cue) {
  const kind = /** @type {const} */ ('named_person');
  return { source, kind, content, cue, details: { verb: VERBS[cue] ?? null } };
}

/** An article that gives verbs of every lean. */
export const LEANING = makeArticle([
  claim('Ada Byron', 'the mill will close in June', 'said'),
  claim('Ada Byron', 'nobody had asked her', 'said'),
  claim('Ada Byron', 'the river had been clean', 'claimed'),
  claim('Tom Ware', 'the ledger had been burned', 'revealed'),
  claim('Ada Byron', 'the ledger was a forgery', 'claimed'),
  claim('Ann Lee', 'the keys were lost', 'yodelled'),
]);

/** One whose verbs are all plain. */
export const PLAIN = makeArticle([
  claim('Ada Byron', 'the mill will close in June', 'said'),
  claim('Tom Ware', 'it will not', 'said'),
]);
