/**
 * English words that begin with a letter that is a word by itself, and go on as another word does: they are
 * never two. By hand, from general knowledge of English.
 */
export const WHOLE_WORDS = new Set(
  (
    'aback ablaze aboard above abound abridge abroad access account across adjust adopt adrift advice affair afire ' +
    'afloat afoot again against aging ago agreed aground ahead akin alight alike alive alone along aloud amid ' +
    'amiss amount anew apart apiece arise arose around arrest arrow ashore aside asleep assign assure atone ' +
    'attack attend attest avoid avoiding await awaiting awake award aware away awhile awry ideal ideals iran ' +
    'irate island ivory olive open overt own'
  ).split(' '),
);
