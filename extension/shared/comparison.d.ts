/** What is compared of two articles, and what comes of it: mirrors `src/comparison/`. */
import type { SourceKind } from './report.js';

/** What an article says through its sources. */
export interface Statements {
  sources: ComparedSource[];
  /** In the article's order. */
  claims: Statement[];
}

export interface ComparedSource {
  name: string;
  kind: SourceKind;
}

export interface Statement {
  /** Its words, with ` … ` between parts that do not stand together. */
  content: string;
  /** Index into the sources; null where nobody is told to stand behind it. */
  source: number | null;
  /** The kind of source that it rests on. */
  kind: SourceKind;
  negated: boolean;
  /** How sure it is that its source is whom we say, from 0 to 1; 1 where it has none, 0 where nothing tells. */
  who: number;
}

/** All indexes are those of the statements that were compared, of which the older come first. */
export interface Comparison {
  /** The sources with a name, each once. */
  sources: SourcePair[];
  /** The claims that both have, by the newer article's order. */
  claims: ClaimPair[];
  onlyOld: number[];
  onlyNew: number[];
}

export interface SourcePair {
  old?: number | null;
  new?: number | null;
}

export interface ClaimPair {
  old: number;
  new: number;
  /** How much of the two has the same words, from 0 to 1. */
  score: number;
  /**
   * Of whom it is told: of one source, or of nobody named in both (`same`), of different ones, of a name in
   * one article and of nobody named in the other. `not_clear` where that is not sure enough in one.
   */
  who: 'same' | 'other' | 'named_in_new' | 'named_in_old' | 'not_clear';
  /**
   * The same words but for what reported speech changes, words that tell something else, or one a part of
   * the other.
   */
  wording: 'same' | 'changed' | 'part';
  oldChanges: TextRange[];
  newChanges: TextRange[];
}

/** A half-open range of a claim's content, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}
