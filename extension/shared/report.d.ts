/** What the engine answers: mirrors `src/report/`. Spans count UTF-16 units. */
export interface Report {
  status: Status;
  truncated: boolean;
  /** Indexes of the page's blocks that were taken for the story. */
  story: number[];
  coverage: Coverage;
  attributions: Attribution[];
  /** Those whom the attributions name or came through. */
  sources: Source[];
  /** Whom the article asked in vain, in its order. */
  noAnswers: NoAnswer[];
  /** What the headline's news rests on, where it names no source; none where that is not sure. */
  headline?: Headline | null;
  account: Account;
}

export type Status =
  | 'ok'
  | 'not_an_article'
  | 'unsupported_language'
  | 'no_attributions'
  | 'no_text';

/** What was read of the page, and what was not. */
export interface Coverage {
  /** Whether the page looks like an article; false where it was read all the same. */
  isArticle: boolean;
  /** How many of the blocks that were read are no headings. */
  paragraphs: number;
  /** The blocks of prose that were passed by, ascending. */
  passed: Passed[];
  /**
   * Why the page may hold only a part of the article: it says that not all may read it, or its text
   * breaks off.
   */
  partial: ('paywall' | 'cut_off')[];
}

export interface Passed {
  /** Index into the page's blocks. */
  block: number;
  /**
   * Why: it stands under a picture, is a notice of the page, is mostly links, is a reader's comment,
   * or stands beside the story.
   */
  reason: PassedReason;
}

export type PassedReason = 'caption' | 'notice' | 'links' | 'comment' | 'beside';

/** A half-open range of one block's text. */
export interface BlockSpan {
  block: number;
  start: number;
  end: number;
}

export interface Attribution {
  source: BlockSpan[];
  /** Whether the words for the source are but a pronoun: "she", "who". */
  byPronoun: boolean;
  /** Whether those words say that nobody does: "nobody", "no official". Then it is nobody's claim. */
  byNobody: boolean;
  cue: BlockSpan[];
  content: BlockSpan[];
  /** How many words the content has. */
  words: number;
  sourceId?: number | null;
  kind: SourceKind;
  /** Whether the article passes it on as said, believed or known by nobody whom it names: "reportedly". */
  hearsay: boolean;
  /**
   * The kind of source that it is shown and counted to rest on, on every surface: mostly `kind`;
   * `anonymous` where its source passes on what those without names said; `unclear` where it is not sure
   * enough that its source has no name. None for what is shown to be nobody's claim.
   */
  restsOn?: SourceKind | null;
  claim: ClaimType;
  /**
   * Whether it is a report of speech, writing, evidence, belief, ruling or request, with a clause or
   * a quotation as its content; plans, wishes and labels are not, and do not count.
   */
  core: boolean;
  /** How sure it is that `core` is right, from 0 to 1; no factor of `confidence`. */
  coreConfidence: number;
  negated: boolean;
  /** By which verb it is told, where the cue has one that is listed and not denied. */
  verb?: Verb | null;
  /** How sure all of it is, from 0 to 1: the product of `confidences`. */
  confidence: number;
  confidences: Confidences;
  /** Index of the attribution whose content holds this one. */
  parent?: number | null;
  addressee: BlockSpan[];
  /**
   * Indexes into sources, from the one that this article took the claim from to the one who said
   * it first, where there is more than one; empty for a claim taken from its source at first hand.
   */
  chain: number[];
  /**
   * Whether it says no more than that its source, asked, gave no answer: "declined to comment". It is
   * then no claim, whatever `core` says, and stands in the report's `noAnswers` instead.
   */
  noAnswer: boolean;
  /** The trained model, or a surface rule where the model was silent. */
  decidedBy: 'model' | 'rule';
  /** Only for sources of the kind `anonymous`. */
  anonymity?: Anonymity | null;
}

/** The verb by which an article tells a claim. */
export interface Verb {
  /** The form that stands for all its forms: "said", "pointed out", "according to". */
  shown: string;
  /**
   * That it was said, and no more ("said"); that it is the source's alone ("claimed"); that it is true
   * ("revealed").
   */
  lean: 'neutral' | 'distancing' | 'endorsing';
}

/** Somebody whom the article asked, and who gave no answer. */
export interface NoAnswer {
  /** Who, in the article's words at this place: "the mayor's office", "she". */
  who: BlockSpan[];
  /** Whether those words are but a pronoun: "she". */
  byPronoun: boolean;
  /** The words that tell so: "did not respond to a request for comment". */
  words: BlockSpan[];
  /** They would not say, nothing came back, or they were not found. */
  outcome: 'declined' | 'no_response' | 'not_reached';
  /** Index into the sources, where the article's words are those of a source. */
  sourceId?: number | null;
  /** Index of the attribution that says no more than this, if one does. */
  attribution?: number | null;
}

/** A headline that names no source, and what tells the same news in the first paragraph. */
export interface Headline {
  words: BlockSpan;
  /** Indexes of the attributions on which the first paragraph rests: all of one source, or of none. */
  claims: number[];
}

/** How sure each part of an attribution is, from 0 to 1. */
export interface Confidences {
  /** That this is a claim, with these words for source and content. */
  what: number;
  /** That its source is the one that is named. */
  who: number;
  /** That its source is of this kind. */
  kind: number;
}

/** What the article tells of a source without a name; lists are empty where it is not told. */
export interface Anonymity {
  /** Whether they are several, by the words at this place. */
  isSeveral: boolean;
  /** What they are: "senior", "administration", "Pentagon". */
  position: BlockSpan[];
  /** How they know: "familiar with the matter". */
  closeness: BlockSpan[];
  /** How many they are: "two". */
  number: BlockSpan[];
  /** The words that give a reason for having no name. */
  grounds: BlockSpan[];
  /** Whether the reason is a formula, or tells of this case. */
  reason: 'none' | 'boilerplate' | 'specific';
}

export interface Source {
  /** For the kind `unclear`, the article's own words: "he", "the official". */
  name: string;
  kind: SourceKind;
  mentions: BlockSpan[];
  /**
   * Indexes into the report's attributions; empty for one that only passed on others' words, or
   * whose claims were left out.
   */
  attributions: number[];
  /** Words attributed to it in core claims, in claims inside claims too. */
  words: number;
  /**
   * Of the words of all claims that count, from 0 to 1; what stands inside another's claim counts for
   * that other.
   */
  share: number;
}

/**
 * How far the story leans on which kind of source. What counts are the outermost of the core claims
 * that rest on a kind of source: those that stand inside no other such claim.
 */
export interface Account {
  claims: number;
  words: number;
  /** The kinds that occur, those with most words first; `share` is of words, from 0 to 1. */
  kinds: { kind: SourceKind; claims: number; words: number; share: number }[];
  /** Claims that rest on sources without a name. */
  anonymousClaims: number;
  /** How many anonymous sources there seem to be. */
  anonymousSources: number;
  /** The anonymous source with most claims, and how many rest on it. */
  mostUsedAnonymous?: { source: number; claims: number } | null;
}

export type SourceKind =
  | 'named_person'
  | 'organization'
  | 'media'
  | 'document'
  | 'anonymous'
  | 'collective'
  | 'unstated'
  | 'author'
  /** A pronoun or a description of which it cannot be told who is meant. */
  | 'unclear';

export type ClaimType = 'assertion' | 'belief' | 'fact' | 'eventuality';
