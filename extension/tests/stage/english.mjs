import '../../harness/english.mjs';
