//! How often words have been cues or parts of sources, learned from the training articles.

use crate::model::HashTable;
use crate::syntax::{Tag, Upos, Word};

/// A word with the part of speech in which it was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordClass(pub u32);

impl WordClass {
    /// The class of a word with that tag: its stem, apart as verb, noun or other.
    pub fn new(word: &Word, tag: Tag) -> WordClass {
        let class = match tag.upos() {
            Upos::Verb | Upos::Aux => 0x1357_9bdf,
            Upos::Noun | Upos::Propn => 0x2468_ace0,
            _ => 0,
        };
        WordClass(word.stem ^ class)
    }
}

/// For each word, classes of how often it was a cue and a part of a source.
///
/// A class is 0 for unknown words, else from 1 to 14; see [`Lexicon::class_of`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lexicon {
    table: HashTable<[u8; 2]>,
}

impl Lexicon {
    /// The lowest class of words that are cues more often than one time in five.
    const LIKELY: u8 = 9;

    /// Makes a lexicon of words with their (cue, source) classes.
    pub fn new(entries: &[(WordClass, [u8; 2])]) -> Lexicon {
        let entries: Vec<(u32, [u8; 2])> =
            entries.iter().map(|&(word, classes)| (word.0, classes)).collect();
        Lexicon { table: HashTable::new(&entries) }
    }

    /// The words with their (cue, source) classes, by word.
    pub fn entries(&self) -> Vec<(WordClass, [u8; 2])> {
        self.table.entries().into_iter().map(|(word, classes)| (WordClass(word), classes)).collect()
    }

    /// The (cue, source) classes of a word.
    pub fn classes(&self, word: WordClass) -> [u8; 2] {
        self.table.get(word.0)
    }

    /// Whether words of that cue class are cues often enough to look for near a token.
    pub fn is_likely_cue(class: u8) -> bool {
        class >= Lexicon::LIKELY
    }

    /// The class for a word that had the role in `n_role` of its `n` occurrences: seven steps of
    /// the share, each apart for words seen fewer or more than 20 times. Rarer words than 4 have none.
    pub fn class_of(n_role: u32, n: u32) -> u8 {
        if n < 4 {
            return 0;
        }
        let share = n_role as f32 / n as f32;
        let limits = [0.005, 0.03, 0.1, 0.2, 0.4, 0.7];
        let step = limits.iter().filter(|&&limit| share >= limit).count() as u8;
        1 + 2 * step + u8::from(n >= 20)
    }
}
