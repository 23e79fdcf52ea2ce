import { message } from './localize.js';

/** @typedef {import('./report.d.ts').SourceKind} SourceKind */

/** @type {Record<SourceKind, { name: string, meaning: string }>} */
const WORDS = {
  named_person: { name: 'kindNamedPerson', meaning: 'kindNamedPersonMeaning' },
  organization: { name: 'kindOrganization', meaning: 'kindOrganizationMeaning' },
  media: { name: 'kindMedia', meaning: 'kindMediaMeaning' },
  document: { name: 'kindDocument', meaning: 'kindDocumentMeaning' },
  author: { name: 'kindAuthor', meaning: 'kindAuthorMeaning' },
  collective: { name: 'kindCollective', meaning: 'kindCollectiveMeaning' },
  anonymous: { name: 'kindAnonymous', meaning: 'kindAnonymousMeaning' },
  unstated: { name: 'kindUnstated', meaning: 'kindUnstatedMeaning' },
  unclear: { name: 'kindUnclear', meaning: 'kindUnclearMeaning' },
};

/**
 * What a kind of source is called.
 *
 * @param {SourceKind} kind
 * @returns {string}
 */
export function nameKind(kind) {
  return message(WORDS[kind].name);
}

/**
 * What belongs to a kind of source, in a few words.
 *
 * @param {SourceKind} kind
 * @returns {string}
 */
export function explainKind(kind) {
  return message(WORDS[kind].meaning);
}
