//! Relations in the order of their cues: which stand near, and whether one more may stand among them.

use crate::attribution::Relation;
use crate::sort::SharedSort;
use crate::text::TokenRange;
use std::ops::Range;

/// Brings relations into the order of their cues.
pub(super) fn sort(relations: &mut [Relation]) {
    relations.shared_sort_by_key(position);
}

fn position(relation: &Relation) -> u32 {
    relation.cue.first().or(relation.content.first()).map_or(0, |range| range.start)
}

/// How far around a sentence relations are looked at, in tokens.
const REACH: u32 = 400;

/// Those of the relations, in the order of their cues, whose cues stand in the range or not far from
/// it.
pub(super) fn near(relations: &[Relation], range: TokenRange) -> Range<usize> {
    let (from, to) = (range.start.saturating_sub(REACH), range.end + REACH);
    let start = relations.partition_point(|relation| position(relation) < from);
    start..relations.partition_point(|relation| position(relation) < to).max(start)
}

/// Whether a relation may be added: its cue and source stand in no other's, nor in a content.
pub(super) fn is_free(relations: &[Relation], added: &Relation) -> bool {
    let own = || added.cue.iter().chain(&added.source);
    let is_touched = |range: &TokenRange| own().any(|own| own.overlaps(*range));
    !relations
        .iter()
        .any(|other| other.cue.iter().any(is_touched) || other.content.iter().any(is_touched))
}
