/** How long the pointer rests on a claim before its card opens, in milliseconds. */
export const REST_MS = 250;
