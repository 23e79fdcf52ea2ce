import { find, make } from '../shared/element.js';
import { message } from '../shared/localize.js';
import { findHost } from '../shared/sites.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/protocol.d.ts').OutletPolicy} OutletPolicy */

/** @type {Record<OutletPolicy['rule'], string>} */
const WORDS = {
  unnamed_sources: 'policyUnnamed',
  ethics: 'policyEthics',
  corrections: 'policyCorrections',
};

/**
 * Links the rules that an outlet has published, where its article has unnamed sources. They are opened
 * by the reader's click alone.
 *
 * @param {Article | null} article
 */
export function showPolicies(article) {
  const hasUnnamed = (article?.report?.account.anonymousClaims ?? 0) > 0;
  const policies = hasUnnamed ? (article?.policies ?? []) : [];
  const line = find('policies');
  line.hidden = policies.length === 0;
  const home = findHost(article?.url);
  const links = policies.flatMap(({ rule, address }, at) => {
    const host = findHost(address);
    // A reader sees where a link leads that leaves the outlet's own site.
    const words = host === home ? message(WORDS[rule]) : `${message(WORDS[rule])} (${host})`;
    const link = make('a', { href: address, target: '_blank', rel: 'noreferrer' }, words);
    return at === 0 ? [link] : [' · ', link];
  });
  line.replaceChildren(...(policies.length > 0 ? [message('policyTitle'), ' ', ...links] : []));
}
