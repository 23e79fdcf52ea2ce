import type { Comparison, Statements } from './comparison.js';
import type { Page } from './page.js';
import type { BlockSpan, Report } from './report.js';

export type * from './comparison.js';
export type * from './page.js';
export type * from './report.js';

/** Where to load the engine from; what is left out comes from the package itself. */
export interface LoadOptions {
  /** The address of `engine/sourcelight_bg.wasm`, its bytes, or the module compiled. */
  module?: string | URL | BufferSource | WebAssembly.Module;
  /** The address of `engine/weights.bin`, or its bytes, packed or not. */
  weights?: string | URL | BufferSource;
}

/**
 * Finds every attribution in a text or a page. Loads the engine first if that was not done.
 *
 * @param input A text, of which every non-empty line is a paragraph of the story, or a page.
 * @returns The report; its spans count UTF-16 units of the blocks of the page, for a text those of
 *   `pageOf(text)`.
 * @throws When the engine cannot be loaded, or the page does not have the shape of a `Page`.
 */
export function analyze(input: string | Page): Promise<Report>;

/** Two articles with what they have in common. */
export interface ComparedArticles {
  /** What each says through its sources: its core claims, and their sources. */
  older: Statements;
  newer: Statements;
  /** Its indexes are those of the two. */
  comparison: Comparison;
}

/**
 * Compares two articles, or two versions of one: which of their sources and claims are the same, which stand
 * in one alone, and where their words differ. Loads the engine first if that was not done.
 *
 * @param older A text or a page, as for `analyze`.
 * @throws As `analyze` does.
 */
export function compare(older: string | Page, newer: string | Page): Promise<ComparedArticles>;

/**
 * Loads the engine, unless that was done. Only the first call's options count.
 *
 * @throws When a file cannot be loaded, or is damaged or of another version, or when the environment
 *   lacks what the engine needs. The message says what to do.
 */
export function load(options?: LoadOptions): Promise<void>;

/** The page that a text is read as: every non-empty line is a block. */
export function pageOf(text: string): Page;

/** The words of spans of a page, parts that do not stand together joined by ` … `. */
export function readSpans(page: Page, spans: BlockSpan[]): string;
