import { querySelectorAll } from '../../nodes.js';
import { findPolicies } from './policy-data.js';

/**
 * Reads which rules of its publisher a page's structured data names.
 *
 * @param {Document} document
 * @returns {import('../../../shared/protocol.d.ts').OutletPolicy[]}
 */
export function readPolicies(document) {
  const scripts = querySelectorAll(document, 'script[type="application/ld+json"]');
  return findPolicies(
    [...scripts].map(({ textContent }) => textContent ?? ''),
    location.href,
  );
}
