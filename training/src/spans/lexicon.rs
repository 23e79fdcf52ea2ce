//! Counts how often words are cues and parts of sources.

use super::Reading;
use sourcelight::attribution::Role;
use sourcelight::attribution::spans::{Lexicon, WordClass};
use std::collections::HashMap;

/// For each word, how often it was seen, and how often in a cue and in a source.
#[derive(Debug, Clone, Default)]
pub struct LexiconCounts {
    counts: HashMap<WordClass, [u32; 3]>,
}

impl LexiconCounts {
    /// Counts over articles.
    pub fn new<'r>(readings: impl Iterator<Item = &'r Reading>) -> LexiconCounts {
        let mut counts: HashMap<WordClass, [u32; 3]> = HashMap::new();
        for reading in readings {
            let tree = &reading.tree;
            let mut role = vec![0u8; tree.words.len()];
            for span in &reading.article.spans {
                let value = match span.role {
                    Role::Source => 2,
                    Role::Cue => 1,
                    Role::Content => continue,
                };
                role[span.tokens.indexes()].fill(value);
            }
            for (at, &role) in role.iter().enumerate() {
                let entry =
                    counts.entry(WordClass::new(&tree.words[at], tree.tags[at])).or_default();
                entry[0] += 1;
                if role > 0 {
                    entry[role as usize] += 1;
                }
            }
        }
        LexiconCounts { counts }
    }

    /// The lexicon of words seen often enough to have a class, except words that never have a role.
    pub fn lexicon(&self) -> Lexicon {
        let mut entries: Vec<(WordClass, [u8; 2])> = self
            .counts
            .iter()
            .filter_map(|(&word, &[n, cue, source])| {
                let classes = [Lexicon::class_of(cue, n), Lexicon::class_of(source, n)];
                (cue + source >= 2 && classes != [0, 0]).then_some((word, classes))
            })
            .collect();
        entries.sort();
        Lexicon::new(&entries)
    }

    /// The same classes that [`Self::lexicon`] gives, without what `own` counted: an article in
    /// training must not see its own labels.
    pub fn training_classes(&self, own: &LexiconCounts, word: WordClass) -> [u8; 2] {
        let [n, cue, source] = self.counts.get(&word).copied().unwrap_or_default();
        let [own_n, own_cue, own_source] = own.counts.get(&word).copied().unwrap_or_default();
        let (n, cue, source) = (n - own_n, cue - own_cue, source - own_source);
        if cue + source < 2 {
            return [0, 0];
        }
        [Lexicon::class_of(cue, n), Lexicon::class_of(source, n)]
    }
}
