/** A word list that the build puts into a script as text; `word-list.js` reads it. */
declare module '*.tsv' {
  const text: string;
  export default text;
}

/** Style rules that the build puts into a script as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
