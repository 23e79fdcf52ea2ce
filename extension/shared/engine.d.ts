/** The glue that `wasm-bindgen --target web` writes; the build puts its address here. */
declare module '#engine' {
  import type { Comparison, Statements } from './comparison.js';
  import type { Page } from './page.js';
  import type { Report } from './report.js';

  /** Compiles the module; must resolve before an `Engine` is loaded. */
  export default function init(options?: {
    module_or_path:
      | string
      | URL
      | BufferSource
      | WebAssembly.Module
      | Response
      | Promise<ArrayBuffer>;
  }): Promise<unknown>;

  /** The report without some of its claims, indexes into its attributions. */
  export function leaveOut(report: Report, claims: Uint32Array): Report;

  /** Compares two articles, the older first. Throws when one does not have the shape of `Statements`. */
  export function compare(old: Statements, newer: Statements): Comparison;

  export class Engine {
    static load(weightsUrl: string): Promise<Engine>;
    /** Takes the weights file as shipped, or unpacked. */
    static fromBytes(weights: Uint8Array): Promise<Engine>;
    /** Throws when the page does not have the shape of a `Page`. */
    analyze(page: Page): Report;
    free(): void;
  }
}

/** What takes from an article what is compared; the build of the npm package joins it to one file. */
declare module '#statements' {
  export const takeTextStatements: typeof import('../compare/statements.js').takeTextStatements;
}

/** The engine's files in base64; the build of the npm package makes it. */
declare module '#packed-files' {
  export const module: string;
  export const weights: string;
}
