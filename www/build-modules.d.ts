/** Texts that the build puts into a script as they are. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** Where the page gets the engine's files from: the build puts `served-files.js` or `embedded-files.js` here. */
declare module '#files' {
  export const engineFiles: import('./engine.js').EngineFiles;
}

/** The engine's files, which the build puts into the page that is one file. */
declare module '#engine.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module '#weights.bin' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module '#engine-worker' {
  const script: string;
  export default script;
}
