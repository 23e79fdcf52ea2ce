import { tellCounts } from './account-text.js';
import { nameKind } from './kind-words.js';
import { formatShare } from './localize.js';
import { quote } from './telling.js';
import { listVerbs, tellVerbs } from './verbs.js';

/**
 * What is told of a source on paper and in texts, beside what it is called: its kind where it has a name,
 * how many claims it has, its share of the words, and by which verbs it speaks.
 *
 * @param {import('./claim-list.js').SourceEntry} entry One with claims.
 * @returns {import('./telling.js').Telling[]}
 */
export function tellFacts({ name, kind, share, claims }) {
  /** @type {import('./telling.js').Telling[]} */
  const facts = tellCounts(claims);
  if (share > 0) facts.push(formatShare(share));
  if (name !== null) facts.unshift(nameKind(kind));
  const verbs = tellVerbs(listVerbs(claims));
  if (verbs) facts.push(quote(verbs));
  return facts;
}
