/** What the content script sends: mirrors `src/page.rs`. */
export interface Page {
  title: string;
  lang: string;
  hints: Hints;
  blocks: Block[];
  /** The elements that blocks stand in, innermost first; each block says which are its. */
  paths: string[];
  truncated: boolean;
  extent: Extent;
}

/**
 * What of the page is to be read: its story, and only if it is an article in English (`story`); the
 * same, but all prose where there is no article (`page`), since the reader asked; all prose, story
 * or not (`prose`); every block, as the reader selected it (`selection`) or as it is known to be the
 * story (`text`).
 */
export type Extent = 'story' | 'page' | 'prose' | 'selection' | 'text';

export interface Hints {
  ogType: string;
  jsonLdTypes: string[];
  /** What the page says of whether all may read it; null where it says nothing. */
  accessibleForFree: boolean | null;
}

export interface Block {
  text: string;
  tag: string;
  container: number;
  linkChars: number;
  depth: number;
  role: BlockRole;
  /** Index into the page's paths. */
  path: number;
  visible: boolean;
}

export type BlockRole = 'text' | 'heading' | 'list' | 'quotation' | 'caption' | 'aside';
