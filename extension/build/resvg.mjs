import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

// The renderer compiled to WebAssembly, since its pictures are the same bytes on every machine: machine
// code may round otherwise on other processors.
await initWasm(readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));

export { Resvg };
