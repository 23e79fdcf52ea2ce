//! Tokens that relations take, marked one by one.

use crate::attribution::Relation;
use crate::text::TokenRange;

/// All that a relation takes.
pub(super) fn ranges(relation: &Relation) -> impl Iterator<Item = TokenRange> + '_ {
    relation.source.iter().chain(&relation.cue).chain(&relation.content).copied()
}

/// Whether a token of the range is marked.
pub(super) fn touches(marks: &[bool], range: TokenRange) -> bool {
    marks.get(range.indexes()).is_some_and(|marks| marks.contains(&true))
}
