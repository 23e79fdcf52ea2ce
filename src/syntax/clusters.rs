//! Distributional classes of words.

use super::Word;
use crate::model::{HashTable, Weights, WeightsBuilder, WeightsError};

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

    /// Takes the table from a section of the weights.
    ///
    /// # Errors
    /// When the section is missing or malformed.
    pub fn read_from(weights: &Weights, section: &str) -> Result<Clusters, WeightsError> {
        let entries = weights.hash_table(section)?;
        let entries: Vec<(u32, u16)> =
            entries.into_iter().map(|(form, class)| (form, u16::from_le_bytes(class))).collect();
        Ok(Clusters::new(&entries))
    }

    /// Adds the table to weights in the making.
    pub fn write_to(&self, weights: &mut WeightsBuilder, section: &str) {
        let entries: Vec<(u32, [u8; 2])> =
            self.entries().into_iter().map(|(form, class)| (form, class.to_le_bytes())).collect();
        weights.hash_table(section, &entries);
    }

    /// Reads a token's text, with its class.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn read(&self, text: &str) -> Word {
        let word = Word::new(text);
        Word { cluster: self.table.get(word.form), ..word }
    }
}
