import { listClaims, makeEntry } from '../shared/claim-list.js';

/** @typedef {import('../shared/claim-list.js').Claim} Claim */
/** @typedef {import('../shared/claim-list.js').SourceEntry} SourceEntry */
/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').Attribution} Attribution */

/**
 * The place of a claim that the reader hid just now, where they can undo that.
 *
 * @typedef {object} HiddenPlace
 * @property {string} hash By which the store knows the claim.
 * @property {Claim} claim
 */

/** @typedef {SourceEntry & { hidden: HiddenPlace[] }} PlacedEntry */

/** Keeps the places of the claims that the reader hid in this panel, for as long as it shows their page. */
export class HiddenPlaces {
  /** @type {Map<string, Attribution>} What was hidden, by its hash. */
  #kept = new Map();

  /**
   * @param {string} hash
   * @param {Attribution} attribution
   */
  keep(hash, attribution) {
    this.#kept.set(hash, attribution);
  }

  /**
   * @param {string} hash
   * @returns {Attribution | null} What was hidden there.
   */
  giveUp(hash) {
    const attribution = this.#kept.get(hash) ?? null;
    this.#kept.delete(hash);
    return attribution;
  }

  clear() {
    this.#kept.clear();
  }

  /**
   * The places to show of an article.
   *
   * @param {Article} article
   * @returns {HiddenPlace[]}
   */
  list({ hidden, report, blocks }) {
    const kept = hidden.filter(({ hash }) => this.#kept.has(hash));
    if (!report || kept.length === 0) return [];
    const attributions = kept.map(({ attribution }) => attribution);
    return listClaims({ blocks, report: { ...report, attributions } }).flatMap((claim) => {
      const { hash } = kept[claim.index] ?? {};
      return hash === undefined ? [] : [{ hash, claim }];
    });
  }
}

/**
 * Gives each source its places, also a source that has nothing else any more.
 *
 * @param {import('../shared/report.d.ts').Report} report
 * @param {SourceEntry[]} entries
 * @param {HiddenPlace[]} places
 * @returns {PlacedEntry[]}
 */
export function placeHidden(report, entries, places) {
  /** @type {Map<string, PlacedEntry>} */
  const placed = new Map(entries.map((entry) => [entry.key, { ...entry, hidden: [] }]));
  for (const place of places) {
    const empty = makeEntry(report, place.claim);
    const entry = placed.get(empty.key) ?? { ...empty, hidden: [] };
    entry.hidden.push(place);
    placed.set(entry.key, entry);
  }
  return [...placed.values()];
}
