/** What the content script sends: mirrors `src/page.rs`. */
export interface Page {
  title: string;
  lang: string;
  hints: Hints;
  blocks: Block[];
  truncated: boolean;
  isPlainText: boolean;
}

export interface Hints {
  ogType: string;
  jsonLdTypes: string[];
}

export interface Block {
  text: string;
  tag: string;
  container: number;
  linkChars: number;
  depth: number;
  role: BlockRole;
  visible: boolean;
}

export type BlockRole = 'text' | 'heading' | 'list' | 'quotation' | 'caption' | 'aside';
