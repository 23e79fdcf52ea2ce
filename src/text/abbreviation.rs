//! Abbreviations that end in a period, from a data file.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Whether an abbreviation can end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Stands before a name or a number, so never ends a sentence: "Mr.", "No.".
    Leading,
    /// May end a sentence: "Inc.", "p.m.".
    Any,
}

static ABBREVIATIONS: LazyLock<HashMap<&str, Class>> = LazyLock::new(|| {
    include_str!("../../data/abbreviations.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(word, class)| (word, if class == "leading" { Class::Leading } else { Class::Any }))
        .collect()
});

/// The class of `word`, given without its final period; none if it is not an abbreviation.
pub(super) fn class(word: &str) -> Option<Class> {
    ABBREVIATIONS.get(word).copied()
}
