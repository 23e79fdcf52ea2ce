import type { Extent, Page } from '../shared/page.js';
import type { AnalyzeResponse, EngineErrorCode, PageState } from '../shared/protocol.js';
import type { Settings } from '../shared/settings.js';
import type { Changes } from './read/again/changes.js';
import type { Reading } from './read/reader.js';

/** What is known of a page that is read again. */
export interface Before {
  /** As it was read last. */
  reading: Reading;
  /** What happened since. */
  changes: Changes;
}

/** What a session needs of where it runs. */
export interface Host {
  /** Reads the document, or of one that is known what changed. */
  read(extent: Extent, before?: Before): Reading;
  analyze(page: Page): Promise<AnalyzeResponse>;
  watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void;
  /** Calls back when `analyze` leaves out other claims than before. */
  watchHiddenClaims(onChange: () => void, signal: AbortSignal): void;
  /** Tells whom it concerns of the page's state. */
  announce(state: PageState): void;
  /**
   * What to tell the reader when `analyze` threw; null when nobody is there any more to ask, so that
   * the page is to be left alone.
   */
  nameError(error: unknown): EngineErrorCode | null;
}
