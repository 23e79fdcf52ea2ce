//! Abbreviations that end in a period, from a data file.

use crate::model::RowIndex;

/// Whether an abbreviation can end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Stands before a name or a number, so never ends a sentence: "Mr.", "No.".
    Leading,
    /// May end a sentence: "Inc.", "p.m.".
    Any,
}

static ABBREVIATIONS: RowIndex<512> = RowIndex::new(include_str!("../../data/abbreviations.tsv"));

/// The class of `word`, given without its final period; none if it is not an abbreviation.
pub(super) fn class(word: &str) -> Option<Class> {
    let class = ABBREVIATIONS.get(word)?;
    Some(if class == "leading" { Class::Leading } else { Class::Any })
}
