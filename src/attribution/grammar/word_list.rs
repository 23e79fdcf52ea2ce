//! Word lists: tables of words with what is known of them.

use crate::syntax::Word;

/// The rows of a tab-separated table; lines that begin with "#" are about the table.
pub(in crate::attribution) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
}

/// Hash of a listed word without its inflection.
pub(in crate::attribution) fn stem(word: &str) -> u32 {
    Word::new(word).stem
}

/// Hash of a listed word as it is.
pub(in crate::attribution) fn form(word: &str) -> u32 {
    Word::new(word).form
}
