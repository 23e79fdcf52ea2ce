/** What the engine answers: mirrors `src/report.rs`. Spans count UTF-16 units. */
export interface Report {
  status: Status;
  truncated: boolean;
  /** Indexes of the page's blocks that were taken for the story. */
  story: number[];
  attributions: Attribution[];
  sources: Source[];
}

export type Status = 'ok' | 'not_an_article' | 'unsupported_language' | 'no_attributions';

/** A half-open range of one block's text. */
export interface BlockSpan {
  block: number;
  start: number;
  end: number;
}

export interface Attribution {
  source: BlockSpan[];
  cue: BlockSpan[];
  content: BlockSpan[];
  sourceId?: number | null;
  kind: SourceKind;
  claim: ClaimType;
  negated: boolean;
  /** From 0 to 1. */
  confidence: number;
  /** Index of the attribution whose content holds this one. */
  parent?: number | null;
  addressee: BlockSpan[];
  anonymity?: { grounds: BlockSpan[] } | null;
}

export interface Source {
  name: string;
  kind: SourceKind;
  mentions: BlockSpan[];
  /** Indexes into the report's attributions. */
  attributions: number[];
  words: number;
}

export type SourceKind =
  | 'named_person'
  | 'organization'
  | 'media'
  | 'document'
  | 'anonymous'
  | 'collective'
  | 'unstated'
  | 'author';

export type ClaimType = 'assertion' | 'belief' | 'fact' | 'eventuality';
