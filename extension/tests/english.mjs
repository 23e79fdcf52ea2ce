import '../harness/english.mjs';
