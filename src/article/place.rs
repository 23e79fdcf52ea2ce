//! Where blocks stand: the elements around them, by the names that their site gave them.

use crate::model::word_list::pairs;
use crate::model::{HashTable, hash_bytes};
use crate::sort::SharedSort;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// One of the elements that a block stands in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Level {
    /// The hash of the element's name.
    pub tag: u32,
    /// The hashes of the words in its classes and id, in lower case, without doubles.
    pub words: Vec<u32>,
    /// Which parts of a page those words name: a bit for each class of `data/place-words.tsv`.
    pub parts: u16,
}

/// The classes of `data/place-words.tsv`; the index of each is its bit.
const PARTS: [&str; 12] = [
    "comment", "related", "notice", "share", "author", "time", "caption", "page", "body", "quote",
    "tags", "talk",
];
/// How many classes of place there are.
pub(super) const N_PARTS: u32 = PARTS.len() as u32;
/// The bit of readers' comments.
pub(super) const COMMENT: u16 = 1;

/// Shorter words of class names are signs of a system, not words.
const LEAST_LETTERS: usize = 3;
/// Longer ones are made by programs.
const MOST_LETTERS: usize = 20;

static PLACE_WORDS: LazyLock<HashTable<u16>> = LazyLock::new(|| {
    let entries: Vec<(u32, u16)> = pairs(include_str!("../../data/place-words.tsv"))
        .filter_map(|(word, class)| {
            let bit = PARTS.iter().position(|&known| known == class)?;
            Some((hash_bytes(word.as_bytes()), 1 << bit))
        })
        .collect();
    HashTable::new(&entries)
});

/// Reads a path: its elements parted by `/`, innermost first, each with its name, classes and id.
pub(super) fn read_path(path: &str) -> Vec<Level> {
    path.split('/').map(read_level).collect()
}

fn read_level(level: &str) -> Level {
    let mut names = level.split(' ');
    let tag = hash_bytes(names.next().unwrap_or_default().as_bytes());
    let mut words = Vec::new();
    names.for_each(|name| split_name(name, &mut words));
    words.shared_sort();
    words.dedup();
    let parts = words.iter().fold(0, |parts, &word| parts | PLACE_WORDS.get(word));
    Level { tag, words, parts }
}

/// Cuts a name where its letters end, and where a capital begins a word.
fn split_name(name: &str, words: &mut Vec<u32>) {
    let mut word = String::new();
    let mut end = |word: &mut String| {
        if (LEAST_LETTERS..=MOST_LETTERS).contains(&word.len()) {
            words.push(hash_bytes(word.as_bytes()));
        }
        word.clear();
    };
    let mut before = ' ';
    for c in name.chars() {
        if !c.is_ascii_alphabetic() || c.is_ascii_uppercase() && before.is_ascii_lowercase() {
            end(&mut word);
        }
        if c.is_ascii_alphabetic() {
            word.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    end(&mut word);
}
