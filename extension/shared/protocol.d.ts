import type { Extent, Page } from './page.js';
import type {
  Attribution,
  BlockSpan,
  Coverage,
  PassedReason,
  Report,
  SourceKind,
} from './report.js';
import type { Settings } from './settings.js';

/** What a content script asks of the background. Every request may be repeated without harm. */
export type BackgroundRequest =
  /** May I work on this page? Answered with a `BeginResponse`. */
  | { type: 'begin' }
  /** Read this page. Answered with an `AnalyzeResponse`. */
  | { type: 'analyze'; page: Page }
  /** Hide the claim with these words (see `claim-words.js`). Answered with a `HideResponse`. */
  | { type: 'hide'; words: string }
  /** Show hidden claims again. Answered with `true`. */
  | { type: 'show_again'; hashes: string[] };

/** What a content script tells every page of the extension; nobody answers. */
export interface StateNotice {
  type: 'state';
  state: PageState;
}

/** What the extension's pages ask of one tab's content script. */
export type ContentRequest =
  /**
   * What is the page's state? Answered with a `PageState`: at once, or with `settled` when the
   * work under way has ended.
   */
  | { type: 'describe'; settled: boolean }
  /**
   * Everything that is known of the page, on wish with where its claims stand in the document as it is.
   * Answered with an `Article`.
   */
  | { type: 'article'; anchored?: boolean }
  /** What is the page called, if it was read and has claims? Answered with a `PageTitle`, or null. */
  | { type: 'title' }
  /** Read and paint what is wished for, if that is not done. Answered with a `PageState`. */
  | { type: 'switch_on'; wish: Wish }
  /** Remove every mark. Answered with a `PageState`. */
  | { type: 'switch_off' }
  /**
   * Bring a claim into view and flash it; `claim` is an index into the report's attributions.
   * Answered with whether the page still holds it.
   */
  | { type: 'jump'; claim: number }
  /** The same with words that are no claim. Answered with whether the page still holds them. */
  | { type: 'show_place'; spans: BlockSpan[] }
  /**
   * The same with the next or previous core claim, or the next without a name behind it, as seen
   * from where the reader is. Answered with whether there is one.
   */
  | { type: 'step'; to: StepTarget }
  /**
   * Show these claims, indexes into the report's attributions, and dim the others; with none, or when
   * no `FollowPort` is open any more, mark the page as before. Answered with whether it has marks.
   */
  | { type: 'light'; claims: number[] }
  /**
   * Outline what was passed by, or no more; it ends by itself when no `FollowPort` is open any more.
   * Answered with whether there is any.
   */
  | { type: 'show_passed'; on: boolean };

export type StepTarget = 'next' | 'previous' | 'unnamed';

/**
 * What of a page is to be read: its story, if it is an article, as nobody asked for it (`story`); the
 * page (`page`) or all its prose (`prose`), as the reader asked for that; what is selected
 * (`selection`); or what the reader means who clicks the extension's button: what is selected if
 * nothing is shown yet and that is more than a few words, and else the page (`click`).
 */
export type Wish = 'story' | 'page' | 'prose' | 'selection' | 'click';

/**
 * The name of the port by which a page of the extension follows the reader through one tab's
 * page. The content script looks where the reader is only while such a port is open.
 */
export type FollowPort = 'follow';

/** What a content script sends over a `FollowPort`, at once and when it changes. */
export interface CurrentNotice {
  /** The core claim that the reader has reached, as an index into the report's attributions. */
  claim: number | null;
}

export interface BeginResponse {
  on: boolean;
}

/**
 * What the page holds, and what the reader wants marked of it: the background reads that while the
 * engine works, so that no page has to open the store before its marks are there.
 */
export type AnalyzeResponse = (Analysis & { settings: Settings }) | { error: EngineErrorCode };

export interface Analysis {
  /** Without the claims that the reader hid. */
  report: Report;
  hidden: HiddenClaim[];
}

/** A claim of a page that the reader hid as wrong. */
export interface HiddenClaim {
  /** By which the store knows it. */
  hash: string;
  /** Its indexes are those of the page's report, but for those of other claims. */
  attribution: Attribution;
}

export interface HideResponse {
  hash: string;
}

/**
 * Why the engine gave no report: it could not be loaded (`engine_load`), it failed on this page
 * (`engine_failed`), it could not be reached (`engine_unreachable`), or it was reached and never
 * answered (`engine_silent`).
 */
export type EngineErrorCode =
  | 'engine_load'
  | 'engine_failed'
  | 'engine_unreachable'
  | 'engine_silent';

/** What is known of one page, in a few figures. */
export type PageState =
  | { phase: 'off' }
  | { phase: 'reading' }
  | { phase: 'failed'; error: EngineErrorCode }
  | { phase: 'interfered'; summary: Summary }
  | { phase: 'ready'; summary: Summary };

export interface Summary {
  status: Report['status'];
  /** Whether only the first part of the page was read. */
  truncated: boolean;
  /** How many claims count, as the report's account has it; so do all figures but the last two. */
  claims: number;
  /** How many sources the claims come from that count, but for those of which it is not clear who is meant. */
  sources: number;
  /** How many claims come from unnamed people or no source: `anonymous` and `unstated` together. */
  unnamed: number;
  /** On what they rest, by kind, most words first. */
  rests: Rest[];
  /** How many claims rest on unnamed people. */
  anonymous: number;
  /** How many claims rest on nobody at all. */
  unstated: number;
  /** Of how many claims it is not clear who is meant: they are not among `unnamed`. */
  unclear: number;
  /** The unnamed person on whom most claims rest, as the article calls them. */
  mostUsed: { name: string; claims: number } | null;
  /** How many attributions are not core: plans, wishes and labels. */
  others: number;
  /** How many claims are left out because the reader hid them. */
  hidden: number;
  /** What of the page was to be read. */
  extent: Extent;
  coverage: CoverageSummary;
}

/** What rests on sources of one kind. */
export interface Rest {
  kind: SourceKind;
  /** Of the words of all claims that count, from 0 to 1. */
  share: number;
  /** How many claims. */
  claims: number;
  /** How many sources of that kind its claims have. */
  sources: number;
  /** What the source is called where that is one. */
  name: string | null;
}

/** What was read of a page and what was not, in a few figures. */
export interface CoverageSummary extends Pick<Coverage, 'isArticle' | 'paragraphs' | 'partial'> {
  /** How many blocks of prose were passed by for which reason, most first. */
  passed: { reason: PassedReason; blocks: number }[];
  /** Whether the page has folded away some of the text, so that it was not read. */
  isFolded: boolean;
}

/** What a page is known by among others. */
export interface PageTitle {
  title: string;
  /** Its address, without its fragment. */
  url: string;
}

/** The whole of what is known of one page. */
export interface Article {
  state: PageState;
  /** The page's address, without its fragment. */
  url: string;
  title: string;
  /** The text of every block that was sent, by block index. */
  blocks: string[];
  /** Indexes of the blocks that are headings. */
  headings: number[];
  report: Report | null;
  /** The claims that are not in the report because the reader hid them. */
  hidden: HiddenClaim[];
  /** How many claims have at least one mark on the page. */
  painted: number;
  timing: Timing | null;
  /** Those that the page's structured data names; only in what a content script answers. */
  policies?: OutletPolicy[];
  /** By the index of the attribution; only where it was asked for. */
  anchors?: ClaimAnchors[];
  /**
   * By the index into the report's `noAnswers`, and by the spans of what the article says of each, as
   * `placeNoAnswer` has them; only where it was asked for.
   */
  noAnswerAnchors?: Anchor[][][];
}

/** A rule of an outlet's own, which it has published. */
export interface OutletPolicy {
  rule: 'unnamed_sources' | 'ethics' | 'corrections';
  /** An address of the web; it comes from the page, and is opened by the reader's click alone. */
  address: string;
}

/**
 * Where a claim's parts stand in the document as it is, by their spans: mostly once each, more often where
 * something stands between that was passed by, and nowhere where the page has changed.
 */
export interface ClaimAnchors {
  source: Anchor[][];
  cue: Anchor[][];
  content: Anchor[][];
}

/** Words as they stand in the document, white space and what nobody sees included. */
export interface Anchor {
  exact: string;
  /** What stands before them, and after. */
  prefix: string;
  suffix: string;
  /**
   * Where they begin and end in the text content of the document's body, in code points; null where
   * they stand in a frame or in a shadow root.
   */
  position: [start: number, end: number] | null;
  /** Where in them lines are broken by elements, in UTF-16 units. */
  breaks: number[];
}

/** Milliseconds of the last reading. */
export interface Timing {
  /** On the page's own thread: reading the blocks, making ranges, painting. */
  page: number;
  /** From the first read to painted. */
  total: number;
}
