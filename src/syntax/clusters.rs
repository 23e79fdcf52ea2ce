//! Distributional classes of words.

use super::Word;
use crate::model::HashTable;

/// The class of every word that has one; see the training for how they come about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clusters {
    table: HashTable<u16>,
}

impl Clusters {
    /// Makes the table from hashes of forms and classes from 1.
    pub fn new(entries: &[(u32, u16)]) -> Clusters {
        Clusters { table: HashTable::new(entries) }
    }

    /// The hashes of forms and their classes, by hash.
    pub fn entries(&self) -> Vec<(u32, u16)> {
        self.table.entries()
    }

    /// Reads a token's text, with its class.
    pub fn read(&self, text: &str) -> Word {
        let word = Word::new(text);
        Word { cluster: self.table.get(word.form), ..word }
    }
}
